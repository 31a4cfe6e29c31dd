"""MkDocs events, one line each; everything behind them is in the package beside this file."""

from mkdocs.commands import build

from cchc import standing
from cchc.core.late import Late

adapter = Late("cchc.adapter")


def on_startup(command, dirty):
    standing.start(command, build, adapter)


def on_config(config):
    return adapter.configure(config)


def on_files(files, config):
    return adapter.add_files(files, config)


def on_nav(nav, config, files):
    return adapter.take_menu(nav, config, files)


def on_env(env, config, files):
    return adapter.make_pages(env, config)


def on_template_context(context, template_name, config):
    return adapter.add_frame(context, config)


def on_post_template(output_content, template_name, config):
    return adapter.finish_page(output_content, config)


def on_post_build(config):
    adapter.finish(config)


def on_build_error(error):
    adapter.fail(error)


def on_serve(server, config, builder):
    return adapter.preview(server)
