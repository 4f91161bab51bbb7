package io.github.codesuite.cloud;

/**
 * Whom a cloud takes us for.
 *
 * @param cloud {@code local} or {@code aws}, for the start line
 * @param account the twelve-digit account id
 * @param region the region
 * @param arn the caller's ARN
 */
public record CloudIdentity(String cloud, String account, String region, String arn) {}
