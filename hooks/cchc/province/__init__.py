"""A province reads the totals of its communes' sites and makes one site of them."""
