package io.github.codesuite.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeArtifactEndpointTest {

    private static final URI SERVED = URI.create("http://127.0.0.1:4566");

    @ParameterizedTest
    @CsvSource({
        "acme-111122223333.d.codeartifact.eu-central-1.amazonaws.com, acme, eu-central-1, aws",
        "my-own-acme-2-111122223333.d.codeartifact.us-east-1.amazonaws.com, my-own-acme-2, us-east-1, aws",
        "my.acme-111122223333.d.codeartifact.us-east-1.amazonaws.com, my.acme, us-east-1, aws",
        "a1-111122223333.d.codeartifact.ap-southeast-2.amazonaws.com, a1, ap-southeast-2, aws",
        "acme-111122223333.d.codeartifact.us-gov-west-1.amazonaws.com, acme, us-gov-west-1, aws-us-gov",
        "acme-111122223333.d.codeartifact.cn-north-1.amazonaws.com.cn, acme, cn-north-1, aws-cn",
        "acme-111122223333.d.codeartifact.eusc-de-east-1.amazonaws.eu, acme, eusc-de-east-1, aws-eusc",
        "acme-111122223333.codeartifact.eu-west-1.on.aws, acme, eu-west-1, aws",
        "acme-111122223333.d.codeartifact.eu-west-1.on.aws, acme, eu-west-1, aws",
        "ACME-111122223333.D.CodeArtifact.eu-west-1.amazonaws.com, acme, eu-west-1, aws"
    })
    void recognisesAHostOfEachPartition(String host, String domain, String region, String partition) {
        CodeArtifactEndpoint found = CodeArtifactEndpoint.parse("https://" + host + "/maven/releases/")
                .orElseThrow();
        assertThat(found.domain()).isEqualTo(domain);
        assertThat(found.owner()).contains("111122223333");
        assertThat(found.region()).contains(region);
        assertThat(found.format()).isEqualTo("maven");
        assertThat(found.repository()).isEqualTo("releases");
        assertThat(found.domainArn())
                .isEqualTo("arn:" + partition + ":codeartifact:" + region + ":111122223333:domain/" + domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com.evil.example/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.comevil.example/maven/releases/",
                "https://evil.example/acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://evil.example#acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://evil.example?.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://aws@acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com@evil.example/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com:8443/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com\\.evil.example/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com./maven/releases/",
                "https://acme-11112222333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://acme-1111222233334.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com.cn/maven/releases/",
                "https://acme-111122223333.d.codeartifact.cn-north-1.amazonaws.com/maven/releases/",
                "https://acme-111122223333.codeartifact.eu-west-1.amazonaws.com/maven/releases/",
                "https://acme-111122223333.d.codeartifact.evil.amazonaws.com/maven/releases/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/../other",
                "https://acme-111122223333.d.codeartifact.eu-west-1.amazonaws.com/maven/releases/more/",
                "https://s3.eu-west-1.amazonaws.com/maven/releases/",
                "https://repo.maven.apache.org/maven2",
                "file:///maven/releases",
                "not a URL",
                ""
            })
    void takesNothingThatOnlyLooksLikeOne(String url) {
        assertThat(CodeArtifactEndpoint.parse(url)).isEmpty();
    }

    @Test
    void recognisesACloudThatIsServedHere() {
        assertThat(CodeArtifactEndpoint.parse("http://127.0.0.1:4566/maven/local/shared/", SERVED))
                .contains(new CodeArtifactEndpoint(
                        "127.0.0.1:4566", "local", Optional.empty(), Optional.empty(), "maven", "shared"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:4567/maven/local/shared/",
                "http://localhost:4566/maven/local/shared/",
                "https://127.0.0.1:4566/maven/local/shared/",
                "http://127.0.0.1:4566@evil.example/maven/local/shared/",
                "http://127.0.0.1:4566/maven/shared/"
            })
    void takesExactlyThePlaceThatIsServed(String url) {
        assertThat(CodeArtifactEndpoint.parse(url, SERVED)).isEmpty();
    }

    @Test
    void trustsNoServedPlaceOfAnotherMachine() {
        URI elsewhere = URI.create("http://evil.example:4566");
        assertThat(CodeArtifactEndpoint.parse("http://evil.example:4566/maven/local/shared/", elsewhere))
                .isEmpty();
    }
}
