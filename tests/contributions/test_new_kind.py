"""A kind of contribution is one app: the stories of tests/toykind, in a process whose settings install it.

In a process of their own, since a kind stands in menus, lists and addresses as soon as it is installed, where the
tests of the product would meet it.
"""

import os
import subprocess
import sys

from tests.processes import ROOT, environment


def test_a_kind_of_an_app_of_its_own_is_found_everywhere(tmp_path):
    own = environment(tmp_path, database=os.environ.get("DATABASE_URL", ""), settings="tests.toykind.settings")
    command = [sys.executable, "-m", "pytest", "-q", "--ds=tests.toykind.settings", "tests/toykind/stories.py"]
    done = subprocess.run(command, env=own, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
