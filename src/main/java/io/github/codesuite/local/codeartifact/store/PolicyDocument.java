package io.github.codesuite.local.codeartifact.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

/**
 * Refuses what is no resource policy: JSON with statements of a principal, actions, a resource and an effect (user guide, "Domain
 * policies"). Who or what they name is not looked up.
 */
final class PolicyDocument {

    private static final int LONGEST = 7168;
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");
    private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
    private static final List<String> NEEDED = List.of("Principal", "Action", "Resource");

    private PolicyDocument() {}

    static void check(String document) {
        if (document.length() > LONGEST) {
            throw Refusal.invalid("policyDocument has " + document.length() + " characters, at most " + LONGEST);
        }
        JsonElement root = parse(document);
        if (!root.isJsonObject() || !root.getAsJsonObject().has("Statement")) {
            throw Refusal.invalid("policyDocument must be an object with a Statement");
        }
        checkWord(root.getAsJsonObject(), "Version", VERSIONS);
        JsonElement statements = root.getAsJsonObject().get("Statement");
        if (!statements.isJsonArray()) {
            checkStatement(statements);
            return;
        }
        if (statements.getAsJsonArray().isEmpty()) {
            throw Refusal.invalid("policyDocument has an empty Statement");
        }
        statements.getAsJsonArray().forEach(PolicyDocument::checkStatement);
    }

    private static void checkStatement(JsonElement element) {
        if (!element.isJsonObject()) {
            throw Refusal.invalid("a statement of policyDocument is no object");
        }
        JsonObject statement = element.getAsJsonObject();
        if (!statement.has("Effect")) {
            throw Refusal.invalid("a statement of policyDocument has no Effect");
        }
        checkWord(statement, "Effect", EFFECTS);
        for (String name : NEEDED) {
            if (!statement.has(name) && !statement.has("Not" + name)) {
                throw Refusal.invalid("a statement of policyDocument has no " + name);
            }
        }
    }

    private static void checkWord(JsonObject object, String name, Set<String> allowed) {
        JsonElement value = object.get(name);
        boolean isAllowed = value == null || (value.isJsonPrimitive() && allowed.contains(value.getAsString()));
        if (!isAllowed) {
            throw Refusal.invalid(name + " of policyDocument must be one of "
                    + allowed.stream().sorted().toList());
        }
    }

    private static JsonElement parse(String document) {
        try (JsonReader reader = new JsonReader(new StringReader(document))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw Refusal.unreadable("policyDocument goes on after its end");
            }
            return root;
        } catch (IOException | JsonParseException malformed) {
            throw Refusal.unreadable("policyDocument is no JSON: " + malformed.getMessage());
        }
    }
}
