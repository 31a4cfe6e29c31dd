"""MkDocs events, one line each; everything behind them is in the package beside this file."""

from cchc import adapter


def on_config(config):
    return adapter.configure(config)


def on_files(files, config):
    return adapter.add_files(files, config)


def on_nav(nav, config, files):
    return adapter.link_parents(nav, config, files)


def on_env(env, config, files):
    return adapter.keep_templates(env, config)


def on_page_read_source(page, config):
    return adapter.source(page, config)


def on_page_markdown(markdown, page, config, files):
    return adapter.markdown(page, config)


def on_page_content(html, page, config, files):
    return adapter.content(html, page, config)


def on_page_context(context, page, config, nav):
    return adapter.add_body_and_frame(context, config, page)


def on_template_context(context, template_name, config):
    return adapter.add_body_and_frame(context, config)


def on_post_template(output_content, template_name, config):
    return adapter.finish_page(output_content, config)


def on_post_page(output, page, config):
    return adapter.finish_page(output, config)


def on_post_build(config):
    adapter.finish(config)


def on_serve(server, config, builder):
    return adapter.preview(server)
