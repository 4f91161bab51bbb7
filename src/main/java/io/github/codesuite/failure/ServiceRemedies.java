package io.github.codesuite.failure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of what services answer: by service and code, by code alone, by status. Immutable. */
final class ServiceRemedies {

    private static final String IDENTITY = "codesuite.profile, codesuite.roleArn";
    private static final String WHO = "aws sts get-caller-identity";

    private static final Remedy UNSUPPORTED = Remedy.ask(
            "the local cloud does not have this",
            "",
            "leave it out, or run with -Dcodesuite.target=aws; the README lists what the local cloud supports");
    private static final Remedy EXPIRED = Remedy.ask(
            "the credentials have expired", IDENTITY, "aws sso login --profile <profile>, then run it again");
    private static final Remedy UNKNOWN_KEY =
            Remedy.ask("AWS does not know these credentials", IDENTITY, WHO + " --profile <profile>");
    private static final Remedy CLOCK = Remedy.ask(
            "this machine's clock is wrong, or the secret key does not belong to the access key",
            IDENTITY,
            "compare `date -u` with the true time, then " + WHO);
    private static final Remedy DENIED =
            Remedy.ask("permission is missing", IDENTITY, "add it to the caller's policy; who that is: " + WHO);
    private static final Remedy THROTTLED = Remedy.world(
            "AWS is throttling this account", "codesuite.pollInterval", "wait a minute, then run it again");
    private static final Remedy UNAVAILABLE = Remedy.world(
            "the service is having trouble", "", "run it again later; https://health.aws.amazon.com/health/status");
    private static final Remedy NO_PROJECT = Remedy.ask(
            "there is no such project in this account and region",
            "codesuite.codeBuild.project, codesuite.region",
            "aws codebuild list-projects");
    private static final Remedy NO_PACKAGES = Remedy.ask(
            "there is no such domain, repository or package in this account and region",
            "codesuite.codeArtifact.domain, codesuite.codeArtifact.domainOwner, codesuite.codeArtifact.repository,"
                    + " codesuite.region",
            "aws codeartifact list-repositories");
    private static final Remedy NO_BUCKET = Remedy.ask(
            "there is no such bucket",
            "codesuite.codeBuild.bucket, codesuite.codeDeploy.bucket",
            "aws s3 ls, or aws s3 mb s3://<bucket>");
    private static final Remedy OTHER_REGION = Remedy.ask(
            "the bucket is in another region",
            "codesuite.region",
            "aws s3api get-bucket-location --bucket <bucket>, then set codesuite.region");
    private static final Remedy NO_APPLICATION = Remedy.ask(
            "there is no such application in this account and region",
            "codesuite.codeDeploy.application, codesuite.region",
            "aws deploy list-applications");

    private static final Remedy NOT_AWS = Remedy.ask(
            "what answered is not AWS: it sent us elsewhere",
            "codesuite.endpoint, <proxy> in settings.xml",
            "open https://aws.amazon.com in a browser: the network may ask for a sign-in");

    /** Keys: service and code, or * and code; lower case, the code without a trailing Exception. */
    private static final Map<String, Remedy> TABLE = Map.ofEntries(
            Map.entry("* unsupportedoperation", UNSUPPORTED),
            Map.entry("* expiredtoken", EXPIRED),
            Map.entry("* requestexpired", CLOCK),
            Map.entry("* requesttimetooskewed", CLOCK),
            Map.entry("* signaturedoesnotmatch", CLOCK),
            Map.entry("* invalidsignature", CLOCK),
            Map.entry("* invalidclienttokenid", UNKNOWN_KEY),
            Map.entry("* unrecognizedclient", UNKNOWN_KEY),
            Map.entry("* invalidaccesskeyid", UNKNOWN_KEY),
            Map.entry("* accessdenied", DENIED),
            Map.entry("* unauthorizedoperation", DENIED),
            Map.entry("* throttling", THROTTLED),
            Map.entry("* throttled", THROTTLED),
            Map.entry("* toomanyrequests", THROTTLED),
            Map.entry("* requestlimitexceeded", THROTTLED),
            Map.entry("* slowdown", THROTTLED),
            Map.entry("* serviceunavailable", UNAVAILABLE),
            Map.entry(
                    "sts accessdenied",
                    Remedy.ask(
                            "the role may not be assumed",
                            "codesuite.roleArn, codesuite.externalId",
                            "let the role's trust policy name this caller and external id; who that is: " + WHO)),
            Map.entry("codebuild resourcenotfound", NO_PROJECT),
            Map.entry(
                    "codebuild accountlimitexceeded",
                    Remedy.world(
                            "the account runs as many builds as it may",
                            "",
                            "wait for a build to end, or raise the quota; aws codebuild list-builds")),
            Map.entry("codedeploy applicationdoesnotexist", NO_APPLICATION),
            Map.entry(
                    "codedeploy deploymentgroupdoesnotexist",
                    Remedy.ask(
                            "there is no such deployment group in the application",
                            "codesuite.codeDeploy.deploymentGroup",
                            "aws deploy list-deployment-groups --application-name <application>")),
            Map.entry(
                    "codedeploy deploymentconfigdoesnotexist",
                    Remedy.ask(
                            "there is no such deployment configuration",
                            "codesuite.codeDeploy.deploymentConfig",
                            "aws deploy list-deployment-configs")),
            Map.entry(
                    "codedeploy deploymentlimitexceeded",
                    Remedy.world(
                            "the deployment group is busy with another deployment",
                            "codesuite.codeDeploy.onActive",
                            "aws deploy list-deployments --include-only-statuses InProgress")),
            Map.entry("codeartifact resourcenotfound", NO_PACKAGES),
            Map.entry(
                    "codeartifact servicequotaexceeded",
                    Remedy.world("a quota of CodeArtifact is used up", "", "raise it in the Service Quotas console")),
            Map.entry(
                    "cloudwatchlogs resourcenotfound",
                    Remedy.ask(
                            "there is no such log group or stream",
                            "codesuite.region",
                            "aws logs describe-log-groups")),
            Map.entry("s3 nosuchbucket", NO_BUCKET),
            Map.entry(
                    "s3 entitytoolarge",
                    Remedy.ask(
                            "S3 takes at most 5 GB in one upload, and this version uploads in one",
                            "",
                            "leave something out of it")),
            Map.entry("s3 permanentredirect", OTHER_REGION),
            Map.entry("s3 authorizationheadermalformed", OTHER_REGION),
            Map.entry(
                    "s3 bucketalreadyexists",
                    Remedy.ask(
                            "the bucket's name belongs to somebody else",
                            "codesuite.codeBuild.bucket, codesuite.codeDeploy.bucket",
                            "choose another name: bucket names are unique among all accounts")));

    private ServiceRemedies() {}

    static Remedy of(String service, String code, int status) {
        String plainCode = code.toLowerCase(Locale.ROOT).replaceFirst("exception$", "");
        String plainService = service.toLowerCase(Locale.ROOT).replace(" ", "");
        return Optional.ofNullable(TABLE.get(plainService + " " + plainCode))
                .or(() -> Optional.ofNullable(TABLE.get("* " + plainCode)))
                .orElseGet(() -> byStatus(plainService, status));
    }

    /** The same, where it is known what the call needs. */
    static Remedy of(String service, String code, int status, String permission) {
        Remedy remedy = of(service, code, status);
        return remedy.equals(DENIED) && !permission.isEmpty() ? denied(permission) : remedy;
    }

    /** A permission that AWS named is missing. */
    static Remedy denied(String permission) {
        return Remedy.ask(
                "permission is missing",
                IDENTITY,
                "allow " + permission + " in the caller's policy; who that is: " + WHO);
    }

    /** A bucket's region is known. */
    static Remedy otherRegion(String region) {
        return Remedy.ask(
                "the bucket is in region " + region,
                "codesuite.region",
                "-Dcodesuite.region=" + region + ", or a bucket of the region that is configured");
    }

    private static Remedy byStatus(String service, int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> service.equals("s3") ? OTHER_REGION : NOT_AWS;
            case 401, 403 -> DENIED;
            case 429 -> THROTTLED;
            default -> status >= 500 ? UNAVAILABLE : Remedy.ask("", "", "");
        };
    }
}
