"""Servers that .ci/engines starts: tests that want one skip where it is not there."""

import os
import signal
from http.client import HTTPConnection
from urllib.parse import quote, urlsplit

import pytest
from django.utils.crypto import get_random_string

POLICY = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}'
BEFORE_ANYBODY_IS_REFUSED = b"100000"


class Server:
    """A running server: `freeze()` has it hang as a machine does, `thaw()` ends that."""

    def __init__(self, pid):
        self.pid = int(pid)

    def freeze(self):
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self):
        os.kill(self.pid, signal.SIGCONT)


class Store(Server):
    """An S3 store that refuses whoever has not signed with a key of its own; `client()` is one that has.

    `url(bucket)` is the MEDIA_STORAGE_URL of a bucket, whose secret holds "/" and "+".
    """

    def __init__(self, boto3, endpoint, pid):
        super().__init__(pid)
        self.boto3, self.endpoint, self.region = boto3, endpoint, "eu-west-3"
        self.refuse_after(BEFORE_ANYBODY_IS_REFUSED)
        self.key, self.secret = "nobody", "nobody"
        while not {"/", "+"} <= set(self.secret):
            self.key, self.secret = self.new_user()
        self.refuse_after(b"0")

    def refuse_after(self, questions):
        connection = HTTPConnection(urlsplit(self.endpoint).netloc, timeout=10)
        connection.request("POST", "/moto-api/reset-auth", body=questions)
        connection.getresponse().read()
        connection.close()

    def new_user(self):
        iam, name = self.client("iam"), get_random_string(12)
        iam.create_user(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="all", PolicyDocument=POLICY)
        made = iam.create_access_key(UserName=name)["AccessKey"]
        return made["AccessKeyId"], made["SecretAccessKey"]

    def client(self, service="s3"):
        return self.boto3.client(
            service,
            endpoint_url=self.endpoint,
            region_name=self.region,
            aws_access_key_id=self.key,
            aws_secret_access_key=self.secret,
        )

    def new_bucket(self):
        name = get_random_string(20, "abcdefghijklmnopqrstuvwxyz")
        self.client().create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": self.region})
        return name

    def url(self, place):
        host, key, secret = urlsplit(self.endpoint).netloc, quote(self.key, safe=""), quote(self.secret, safe="")
        return f"s3://{key}:{secret}@{host}/{place}?tls=0&region={self.region}"

    def objects(self, bucket):
        """{name: bytes} of all that is kept."""
        client, found = self.client(), {}
        for page in client.get_paginator("list_objects_v2").paginate(Bucket=bucket):
            for kept in page.get("Contents", []):
                found[kept["Key"]] = client.get_object(Bucket=bucket, Key=kept["Key"])["Body"].read()
        return found


@pytest.fixture(scope="session")
def store():
    boto3 = pytest.importorskip("boto3", reason="the extra for object stores is not installed (requirements/s3.txt)")
    if not os.environ.get("TEST_S3_URL"):
        pytest.skip("TEST_S3_URL names no S3 server (.ci/engines starts one)")
    return Store(boto3, os.environ["TEST_S3_URL"], os.environ["TEST_S3_PID"])
