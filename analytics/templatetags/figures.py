"""Bars of tables of figures."""

from django import template

from analytics.charts import bar_svg

register = template.Library()


@register.simple_tag
def bar(percent):
    return bar_svg(percent)
