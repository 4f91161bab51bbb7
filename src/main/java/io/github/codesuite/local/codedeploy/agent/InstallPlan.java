package io.github.codesuite.local.codedeploy.agent;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.codesuite.local.codedeploy.agent.Instruction.ChangeMode;
import io.github.codesuite.local.codedeploy.agent.Instruction.ChangeOwner;
import io.github.codesuite.local.codedeploy.agent.Instruction.Copy;
import io.github.codesuite.local.codedeploy.agent.Instruction.MakeDirectory;
import io.github.codesuite.spec.appspec.Appspec.Permission;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Install is going to do, in order. Refuses two things at one place, and two permissions for one object. */
final class InstallPlan {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Path, Path> copies = new LinkedHashMap<>();
    private final Set<Path> folders = new LinkedHashSet<>();
    private final Set<Path> permitted = new HashSet<>();

    void copy(Path source, Path destination) throws EventFailedException {
        Path other = copies.get(destination);
        if (other != null) {
            throw EventFailedException.unknown(
                    "The AppSpec file installs two files, " + other + " and " + source + ", at " + destination);
        }
        if (folders.contains(destination)) {
            throw EventFailedException.unknown("The AppSpec file installs the file " + source + " at " + destination
                    + ", where it makes a folder");
        }
        copies.put(destination, source);
        instructions.add(new Copy(source, destination));
    }

    void makeDirectory(Path directory) throws EventFailedException {
        if (copies.containsKey(directory)) {
            throw EventFailedException.unknown("The AppSpec file makes a folder at " + directory
                    + ", where it installs the file " + copies.get(directory));
        }
        if (folders.add(directory)) {
            instructions.add(new MakeDirectory(directory));
        }
    }

    void permit(Path object, Permission permission) throws EventFailedException {
        if (!permitted.add(object)) {
            throw EventFailedException.unknown(
                    "The AppSpec file sets the permissions of " + object + " more than once");
        }
        permission.mode().ifPresent(mode -> instructions.add(new ChangeMode(object, mode)));
        if (permission.owner().isPresent() || permission.group().isPresent()) {
            instructions.add(new ChangeOwner(object, permission.owner(), permission.group()));
        }
    }

    /** The files that are going to be made. */
    Set<Path> copies() {
        return Collections.unmodifiableSet(copies.keySet());
    }

    /** The folders that are going to be made. */
    Set<Path> folders() {
        return Collections.unmodifiableSet(folders);
    }

    List<Instruction> instructions() {
        return List.copyOf(instructions);
    }

    /** As the agent writes it. */
    String toJson() {
        JsonArray list = new JsonArray();
        instructions.forEach(instruction -> list.add(toJson(instruction)));
        JsonObject root = new JsonObject();
        root.add("instructions", list);
        return GSON.toJson(root);
    }

    private static JsonObject toJson(Instruction instruction) {
        if (instruction instanceof Copy copy) {
            return object(
                    "copy",
                    "source",
                    copy.source().toString(),
                    "destination",
                    copy.destination().toString());
        }
        if (instruction instanceof MakeDirectory made) {
            return object("mkdir", "directory", made.directory().toString());
        }
        if (instruction instanceof ChangeMode changed) {
            return object(
                    "chmod", "mode", changed.mode(), "file", changed.file().toString());
        }
        ChangeOwner changed = (ChangeOwner) instruction;
        JsonObject object = object("chown");
        changed.owner().ifPresent(owner -> object.addProperty("owner", owner));
        changed.group().ifPresent(group -> object.addProperty("group", group));
        object.addProperty("file", changed.file().toString());
        return object;
    }

    private static JsonObject object(String type, String... members) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        for (int index = 0; index < members.length; index += 2) {
            object.addProperty(members[index], members[index + 1]);
        }
        return object;
    }
}
