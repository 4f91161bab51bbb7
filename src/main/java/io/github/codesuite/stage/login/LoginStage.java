package io.github.codesuite.stage.login;

import io.github.codesuite.cloud.Cloud;
import io.github.codesuite.failure.AwsFailures;
import io.github.codesuite.failure.StageFailure;
import io.github.codesuite.value.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codeartifact.model.GetAuthorizationTokenResponse;

/**
 * Tells clients about a repository. What is said never has a token in it; files get one only when they are to be written, and
 * either all of them are understood or none is changed.
 */
public final class LoginStage {

    private static final String WHERE = "codesuite.codeArtifact.domain, codesuite.codeArtifact.repository";

    private final Cloud cloud;
    private final PrivateTexts texts;

    public LoginStage(Cloud cloud, PrivateTexts texts) {
        this.cloud = cloud;
        this.texts = texts;
    }

    /** What each tool needs, or what was written; lines for a reader. */
    public List<String> run(LoginRequest request) throws IOException {
        String attempted =
                "Logging in to the repository " + request.repository() + " of the domain " + request.domain();
        try {
            return request.write() ? written(request) : printed(request);
        } catch (SdkException failure) {
            throw AwsFailures.translate(attempted, WHERE, failure);
        }
    }

    private List<String> printed(LoginRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add("# the token, for some hours");
        lines.add("export " + ToolSetup.VARIABLE + "=$(" + request.aws()
                + " codeartifact get-authorization-token --domain " + request.domain()
                + request.domainOwner().map(owner -> " --domain-owner " + owner).orElse("")
                + " --query authorizationToken --output text)");
        for (Tool tool : request.tools()) {
            Site site = site(request, tool);
            lines.add("");
            lines.add("# " + tool.word() + ", for example in " + tool.setup().file(request.places(), site));
            lines.addAll(tool.setup().printed(site));
        }
        return lines;
    }

    private List<String> written(LoginRequest request) throws IOException {
        Map<Tool, Site> sites = new LinkedHashMap<>();
        request.tools().forEach(tool -> sites.put(tool, site(request, tool)));
        GetAuthorizationTokenResponse token = token(request);
        Map<Path, String> contents = new LinkedHashMap<>();
        for (Map.Entry<Tool, Site> each : sites.entrySet()) {
            ToolSetup setup = each.getKey().setup();
            Path file = real(setup.file(request.places(), each.getValue()));
            contents.put(file, merged(setup, file, each.getValue(), Secret.of(token.authorizationToken())));
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Path, String> content : contents.entrySet()) {
            texts.write(content.getKey(), content.getValue());
            lines.add("wrote " + content.getKey());
        }
        lines.add("the token in there is valid until " + token.expiration() + "; run this again for another one");
        return lines;
    }

    private Site site(LoginRequest request, Tool tool) {
        String endpoint = cloud.codeArtifact()
                .getRepositoryEndpoint(asked -> {
                    asked.domain(request.domain())
                            .repository(request.repository())
                            .format(tool.format());
                    request.domainOwner().ifPresent(asked::domainOwner);
                })
                .repositoryEndpoint();
        URI uri = URI.create(endpoint.endsWith("/") ? endpoint : endpoint + "/");
        return new Site(uri, request.domain(), request.repository(), request.scope());
    }

    private GetAuthorizationTokenResponse token(LoginRequest request) {
        return cloud.codeArtifact().getAuthorizationToken(asked -> {
            asked.domain(request.domain());
            request.domainOwner().ifPresent(asked::domainOwner);
        });
    }

    private static String merged(ToolSetup setup, Path file, Site site, Secret token) throws IOException {
        try {
            return setup.merged(read(file), site, token);
        } catch (Unmergeable broken) {
            throw unmergeable(file, String.valueOf(broken.getMessage()));
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            return "";
        } catch (CharacterCodingException noText) {
            throw unmergeable(file, "it is no text in UTF-8");
        }
    }

    /** A link, as keepers of dot files have them, stays one: what it leads to is written. */
    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file;
    }

    private static StageFailure unmergeable(Path file, String found) {
        return new StageFailure(
                StageFailure.Kind.COULD_NOT_ASK,
                "Adding the repository to " + file,
                found + "; no file was changed",
                file.toString(),
                "put the file right or out of the way, or leave its tool out of codesuite.login.tool");
    }
}
