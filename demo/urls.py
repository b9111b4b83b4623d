from django.urls import path

from demo import patterns

app_name = "demo"

urlpatterns = [
    path("motifs/", patterns.page, name="patterns"),
    path("motifs/<slug:kind>-<int:number>.svg", patterns.drawing, name="pattern_drawing"),
]
