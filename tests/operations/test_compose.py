"""compose.yaml and Dockerfile: nothing is written or allowed but what is needed, and no setting has another name."""

import re

import pytest

from tests.processes import ROOT

yaml = pytest.importorskip("yaml")
OURS = ("migrate", "web", "worker")


@pytest.fixture(scope="module")
def compose():
    return yaml.safe_load((ROOT / "compose.yaml").read_text())


def test_our_services_write_nothing_but_their_data_and_have_no_right(compose):
    for name in OURS:
        service = compose["services"][name]
        assert (service["read_only"], service["cap_drop"], service["security_opt"]) == (
            True,
            ["ALL"],
            ["no-new-privileges:true"],
        )
        assert service["volumes"] == ["data:/data", "backups:/backups"]


def test_only_caddy_is_reached_from_outside(compose):
    assert [name for name, service in compose["services"].items() if "ports" in service] == ["caddy"]
    inside = {name for name, service in compose["services"].items() if service["networks"] == ["inside"]}
    assert inside == {"migrate", "postgresql", "redis", "elasticsearch"}
    assert compose["networks"]["inside"] == {"internal": True}
    assert set(compose["volumes"]) == {
        volume.partition(":")[0]
        for service in compose["services"].values()
        for volume in service.get("volumes", [])
        if not volume.startswith(".")
    }


def test_elasticsearch_comes_only_when_it_is_asked_for(compose):
    assert {name: service["profiles"] for name, service in compose["services"].items() if "profiles" in service} == {
        "elasticsearch": ["elasticsearch"]
    }


def test_the_image_runs_as_nobody_in_particular_and_keeps_no_secret():
    lines = (ROOT / "Dockerfile").read_text()
    last = lines[lines.rindex("\nFROM ") :]
    assert "\nUSER echosciences\n" in last
    assert not re.search(r"^(ENV|ARG) .*(SECRET_KEY|PASSWORD)", lines, re.MULTILINE)
    assert {".git", ".env", "var"} <= set((ROOT / ".dockerignore").read_text().split())


def test_both_files_of_caddy_set_the_same_limits():
    def settings_of(name):
        text = (ROOT / "docs/deploy" / name).read_text()
        return re.findall(r"^\s*(read_header|read_body|idle|max_size) (\S+)$", text, re.MULTILINE)

    assert settings_of("Caddyfile") == settings_of("Caddyfile.docker") != []
