/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** What is said of a call that can't be understood: what the parser itself says counts arguments and names none that may be meant. */
final class WrongCallWords {

    private WrongCallWords() {
    }

    /**
     * @param problem what the parser found
     * @return a sentence, or two
     */
    static String of(ParameterException problem) {
        String said = problem instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : problem.getMessage();
        return said.endsWith(".") || said.endsWith("?") ? said : said + ".";
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        CommandLine command = problem.getCommandLine();
        List<String> unmatched = problem.getUnmatched();
        List<String> options = unmatched.stream().filter(one -> one.startsWith("-")).toList();
        if (problem.isUnknownOption() && !options.isEmpty()) {
            return (options.size() == 1 ? "There is no option " : "There are no options ") + quoted(options, ", ") + meant(problem);
        }
        if (!command.getSubcommands().isEmpty()) {
            return "There is no command '" + command.getCommandSpec().qualifiedName() + " " + unmatched.getFirst() + "'" + meant(problem);
        }
        return quoted(unmatched, ", ") + (unmatched.size() == 1 ? " is one argument too many" : " are too many arguments");
    }

    private static String meant(UnmatchedArgumentException problem) {
        List<String> similar = problem.getSuggestions();
        return similar.isEmpty() ? "" : ". Is " + quoted(similar, " or ") + " meant?";
    }

    private static String quoted(List<String> words, String between) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(between));
    }
}
