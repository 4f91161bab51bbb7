"""Uses each service of a served local cloud with boto3, and says after each what held.

Arguments: the endpoint, and a folder to work in. The profile comes from the environment, as serve prints it.
"""
import hashlib
import os
import re
import sys
import time
import urllib.request

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

ENDPOINT, FOLDER = sys.argv[1:]
VERSION = tuple(int(number) for number in boto3.__version__.split(".")[:2])
NAME = "boto3-%d-%d" % VERSION
ROLE = "arn:aws:iam::000000000000:role/local"
ONCE = Config(retries={"total_max_attempts": 1})
BUILDSPEC = """version: 0.2
phases:
  build:
    commands:
      - echo hello from $WHO
"""
APPSPEC = """version: 0.0
os: linux
files:
  - source: /hello.txt
    destination: /opt/hello
"""

session = boto3.Session(profile_name="codesuite")


def client(service, **more):
    return session.client(service, endpoint_url=ENDPOINT, config=ONCE, **more)


def equal(actual, expected):
    if actual != expected:
        raise AssertionError("%r is not %r" % (actual, expected))


def refused(code, status, call, **arguments):
    try:
        call(**arguments)
    except ClientError as failure:
        equal(failure.response["Error"]["Code"], code)
        equal(failure.response["ResponseMetadata"]["HTTPStatusCode"], status)
        return failure
    raise AssertionError("not refused: %r" % arguments)


def held(what):
    print("held: " + what, flush=True)


def path(name):
    return os.path.join(FOLDER, name)


def sha256(name):
    digest = hashlib.sha256()
    with open(path(name), "rb") as content:
        for block in iter(lambda: content.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def who_calls():
    equal(client("sts").get_caller_identity()["Account"], "000000000000")
    if VERSION >= (1, 28):
        equal(session.client("sts", config=ONCE).get_caller_identity()["Account"], "000000000000")
    held("sts")


def large_objects(s3):
    with open(path("big"), "wb") as content:
        for _ in range(100):
            content.write(os.urandom(1 << 20))
    s3.upload_file(path("big"), NAME, "big", ExtraArgs={"ContentType": "application/x-big", "Metadata": {"made-by": "test"}})
    head = s3.head_object(Bucket=NAME, Key="big")
    equal((head["ContentLength"], head["ContentType"], head["Metadata"]), (100 << 20, "application/x-big", {"made-by": "test"}))
    equal(bool(re.fullmatch(r'"[0-9a-f]{32}-13"', head["ETag"])), True)
    s3.download_file(NAME, "big", path("back"))
    equal(sha256("back"), sha256("big"))
    s3.copy({"Bucket": NAME, "Key": "big"}, NAME, "copy", Config=TransferConfig(multipart_chunksize=32 << 20))
    equal(s3.head_object(Bucket=NAME, Key="copy")["ContentLength"], 100 << 20)
    with open(path("big"), "rb") as content:
        content.seek(50_000_000)
        part = s3.get_object(Bucket=NAME, Key="copy", Range="bytes=50000000-50000009")
        equal((part["ResponseMetadata"]["HTTPStatusCode"], part["Body"].read()), (206, content.read(10)))
    held("s3 100 MB")


def small_objects(s3):
    keys = ["keys/a b", "keys/c+d&e", "keys/ü%41", "keys/deep/f", "keys/g"]
    for key in keys:
        s3.put_object(Bucket=NAME, Key=key, Body=key.encode())
        s3.get_waiter("object_exists").wait(Bucket=NAME, Key=key)
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=NAME, Prefix="keys/", PaginationConfig={"PageSize": 2})
    equal(sorted(entry["Key"] for page in pages for entry in page["Contents"]), sorted(keys))
    tops = s3.list_objects_v2(Bucket=NAME, Prefix="keys/", Delimiter="/")
    equal([prefix["Prefix"] for prefix in tops["CommonPrefixes"]], ["keys/deep/"])
    equal(s3.get_object(Bucket=NAME, Key="keys/ü%41")["Body"].read(), "keys/ü%41".encode())
    link = s3.generate_presigned_url("get_object", Params={"Bucket": NAME, "Key": "keys/c+d&e"})
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(link) as reply:
        equal(reply.read(), b"keys/c+d&e")
    gone = s3.delete_objects(Bucket=NAME, Delete={"Objects": [{"Key": key} for key in keys]})
    equal(sorted(entry["Key"] for entry in gone["Deleted"]), sorted(keys))
    s3.get_waiter("object_not_exists").wait(Bucket=NAME, Key=keys[0])
    refused("NoSuchKey", 404, s3.get_object, Bucket=NAME, Key=keys[0])
    refused("NoSuchBucket", 404, s3.list_objects_v2, Bucket="no-such-" + NAME)
    held("s3 small objects")


def files():
    s3 = client("s3")
    s3.create_bucket(Bucket=NAME, CreateBucketConfiguration={"LocationConstraint": "local-1"})
    s3.get_waiter("bucket_exists").wait(Bucket=NAME)
    large_objects(s3)
    small_objects(s3)


def builds():
    codebuild = client("codebuild")
    project = dict(
        name=NAME,
        serviceRole=ROLE,
        source={"type": "NO_SOURCE", "buildspec": BUILDSPEC},
        artifacts={"type": "NO_ARTIFACTS"},
        environment={"type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL"},
    )
    codebuild.create_project(**project)
    refused("ResourceAlreadyExistsException", 400, codebuild.create_project, **project)
    started = codebuild.start_build(
        projectName=NAME, environmentVariablesOverride=[{"name": "WHO", "value": NAME}])["build"]
    build = started
    while build["buildStatus"] == "IN_PROGRESS":
        time.sleep(0.1)
        build = codebuild.batch_get_builds(ids=[started["id"]])["builds"][0]
    equal(build["buildStatus"], "SUCCEEDED")
    equal(build["phases"][-1]["phaseType"], "COMPLETED")
    equal(build["startTime"] <= build["endTime"], True)
    pages = codebuild.get_paginator("list_builds_for_project").paginate(projectName=NAME)
    equal([one for page in pages for one in page["ids"]], [started["id"]])
    held("codebuild")
    log_of(build["logs"])


def log_of(place):
    logs = client("logs")
    streams = logs.get_paginator("describe_log_streams").paginate(logGroupName=place["groupName"])
    equal([stream["logStreamName"] for page in streams for stream in page["logStreams"]], [place["streamName"]])
    lines = []
    more = {}
    while True:
        page = logs.get_log_events(
            logGroupName=place["groupName"], logStreamName=place["streamName"], startFromHead=True, limit=5, **more)
        lines += [event["message"] for event in page["events"]]
        if page["nextForwardToken"] == more.get("nextToken"):
            break
        more = {"nextToken": page["nextForwardToken"]}
    equal([line for line in lines if line.startswith("hello from")], ["hello from " + NAME + "\n"])
    held("logs")


def packages():
    codeartifact = client("codeartifact")
    codeartifact.create_domain(domain=NAME)
    codeartifact.create_repository(domain=NAME, repository="files")
    content = os.urandom(300_000)
    version = dict(domain=NAME, repository="files", namespace="com.example", package="tool", packageVersion="1.0")
    if hasattr(codeartifact, "publish_package_version"):
        version["format"] = "generic"
        published = codeartifact.publish_package_version(
            assetName="tool.jar", assetContent=content, assetSHA256=hashlib.sha256(content).hexdigest(), **version)
        equal(published["status"], "Published")
    else:
        version["format"] = "maven"
        put_with_token(codeartifact, content)
    asset = "tool.jar" if version["format"] == "generic" else "tool-1.0.jar"
    equal(codeartifact.get_package_version_asset(asset=asset, **version)["asset"].read(), content)
    pages = codeartifact.get_paginator("list_packages").paginate(domain=NAME, repository="files")
    equal([one["package"] for page in pages for one in page["packages"]], ["tool"])
    refused("ResourceNotFoundException", 404, codeartifact.describe_domain, domain="no-" + NAME)
    held("codeartifact")


def put_with_token(codeartifact, content):
    endpoint = codeartifact.get_repository_endpoint(domain=NAME, repository="files", format="maven")["repositoryEndpoint"]
    token = codeartifact.get_authorization_token(domain=NAME)["authorizationToken"]
    request = urllib.request.Request(
        endpoint + "com/example/tool/1.0/tool-1.0.jar",
        data=content, method="PUT", headers={"Authorization": "Bearer " + token})
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()


def deployments():
    import io
    import zipfile
    revision = io.BytesIO()
    with zipfile.ZipFile(revision, "w") as entries:
        entries.writestr("appspec.yml", APPSPEC)
        entries.writestr("hello.txt", "hello")
    client("s3").upload_fileobj(io.BytesIO(revision.getvalue()), NAME, "revision.zip")
    deploy = client("codedeploy")
    deploy.create_application(applicationName=NAME)
    deploy.create_deployment_group(
        applicationName=NAME, deploymentGroupName=NAME, serviceRoleArn=ROLE,
        onPremisesInstanceTagFilters=[{"Key": "fleet", "Value": NAME, "Type": "KEY_AND_VALUE"}])
    deploy.register_on_premises_instance(instanceName=NAME, iamUserArn="arn:aws:iam::000000000000:user/" + NAME)
    deploy.add_tags_to_on_premises_instances(instanceNames=[NAME], tags=[{"Key": "fleet", "Value": NAME}])
    id = deploy.create_deployment(
        applicationName=NAME, deploymentGroupName=NAME,
        revision={"revisionType": "S3", "s3Location": {"bucket": NAME, "key": "revision.zip", "bundleType": "zip"}},
    )["deploymentId"]
    deploy.get_waiter("deployment_successful").wait(deploymentId=id, WaiterConfig={"Delay": 1})
    pages = deploy.get_paginator("list_deployments").paginate(applicationName=NAME, deploymentGroupName=NAME)
    equal([one for page in pages for one in page["deployments"]], [id])
    target = deploy.list_deployment_targets(deploymentId=id)["targetIds"][0]
    events = deploy.get_deployment_target(deploymentId=id, targetId=target)["deploymentTarget"]["instanceTarget"]["lifecycleEvents"]
    equal({event["status"] for event in events} <= {"Succeeded", "Skipped"}, True)
    failure = refused("ApplicationDoesNotExistException", 400, deploy.get_application, applicationName="no-" + NAME)
    equal(isinstance(failure, deploy.exceptions.ApplicationDoesNotExistException), True)
    held("codedeploy")


def wrong_keys():
    own = session.get_credentials()
    wrong = dict(aws_access_key_id=own.access_key, aws_secret_access_key="not-the-secret-of-this-cloud")
    refused("SignatureDoesNotMatch", 403, client("s3", **wrong).list_buckets)
    refused("SignatureDoesNotMatch", 403, client("sts", **wrong).get_caller_identity)
    refused("InvalidSignatureException", 400, client("codebuild", **wrong).list_projects)
    held("wrong keys")


who_calls()
files()
builds()
packages()
deployments()
wrong_keys()
