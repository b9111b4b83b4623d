from django.urls import path

from moderation import admin_views, figures_views, people_views

app_name = "moderation_admin"

urlpatterns = [
    path("", admin_views.queue, name="queue"),
    path("cases/<int:pk>/", admin_views.case, name="case"),
    path("appeals/<int:pk>/", admin_views.answer_appeal, name="appeal"),
    path("decisions/<int:pk>/take-back/", admin_views.take_back, name="take_back"),
    path("people/<int:pk>/", people_views.person, name="person"),
    path("people/<int:pk>/greet/", people_views.greet, name="greet"),
    path("people/<int:pk>/sweep/", people_views.sweep, name="sweep"),
    path("people/<int:pk>/readmit/", people_views.lift, name="lift"),
    path("sweeps/<int:pk>/undo/", people_views.undo_sweep, name="undo_sweep"),
    path("figures/", figures_views.figures_page, name="figures"),
    path("figures.csv", figures_views.figures_csv, name="figures_csv"),
]
