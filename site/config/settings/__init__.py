"""Settings of each way to run the platform. Whichever is read finds the variables of `.env` in the environment."""

from config.environment import read_env_file

read_env_file()
