package io.github.codesuite.wire.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;

/**
 * The members of one structure; immutable.
 *
 * @param members in the model's order
 * @param inBody those that stand in the body under their own name, by that name
 * @param elsewhere those in headers, query, path and status
 * @param payload the one that is the whole body
 */
record Shape(List<Member> members, Map<String, Member> inBody, List<Member> elsewhere, Optional<Member> payload) {

    static Shape of(List<SdkField<?>> fields) {
        List<Member> members = fields.stream().map(Member::of).toList();
        return new Shape(
                members,
                members.stream()
                        .filter(member -> member.isInBody() && !member.payload())
                        .collect(Collectors.toUnmodifiableMap(
                                Member::name, Function.identity(), (first, twin) -> first)),
                members.stream().filter(member -> !member.isInBody()).toList(),
                members.stream().filter(Member::payload).findFirst());
    }

    /** A member of the body; null where the model has none of that name. */
    @Nullable
    Member member(String name) {
        return inBody.get(name);
    }
}
