/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exported package as the manifest tells it.
 *
 * @param name the package
 * @param version its version, where it has one: then plug-ins may use it
 * @param internal whether it is for our own bundles only
 * @param friends the bundles that may use it; empty where that isn't said
 */
record Export(String name, Optional<String> version, boolean internal, Set<String> friends) {

    private static final Pattern CLAUSE = Pattern.compile("([\\w.]+)((?:;[\\w:-]+=(?:\"[^\"]*\"|[^,;\"]+))*)(?:,|$)");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([0-9.]+)\"?");
    private static final Pattern FRIENDS = Pattern.compile(";x-friends:=\"([^\"]*)\"");

    /** Returns the packages of a header, in its order. */
    static List<Export> all(String header) {
        List<Export> exports = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(header.replaceAll("\\s", ""));
        while (clause.find()) {
            exports.add(new Export(clause.group(1), first(VERSION, clause.group(2)), clause.group(2).contains(";x-internal:=true"),
                    first(FRIENDS, clause.group(2)).map(names -> Set.of(names.split(","))).orElse(Set.of())));
        }
        return exports;
    }

    /** Returns whether plug-ins may use it. */
    boolean isPromised() {
        return version.isPresent() && !internal && friends.isEmpty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
