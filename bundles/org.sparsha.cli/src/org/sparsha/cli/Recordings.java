/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The recordings that a command works on, one after another: one that fails is named and the others are done. */
@Command
final class Recordings {

    @Parameters(paramLabel = "AUDIO", arity = "1..*",
            description = "Recordings: files, folders that are searched, or - for standard input.")
    private List<String> audio;

    /** What is done with one recording. */
    @FunctionalInterface
    interface Work {
        void on(String file) throws SparshaException;
    }

    /** The files in the order given; folders give their recordings, sorted. */
    List<String> files(CommandContext context) throws SparshaException {
        return AudioArguments.expand(audio, context.runtime().sounds());
    }

    /** Whether one recording was asked for, so that JSON is one object on several lines rather than one object a line. */
    boolean isSingle() {
        return audio.size() == 1 && !Files.isDirectory(Path.of(audio.get(0)));
    }

    /** Whether one of them is standard input. */
    boolean readsStandardInput() {
        return audio.contains("-");
    }

    /** Works on each; gives how many failed. What makes the call itself wrong is thrown. */
    static int forEach(List<String> files, CommandContext context, Work work) throws SparshaException {
        int failed = 0;
        for (String file : files) {
            try {
                work.on(file);
                if (context.standardOutput().failure().isPresent()) {
                    throw new WrongCallException("Standard output cannot be written."); // what is yet to come would be lost, too
                }
            } catch (WrongCallException | org.sparsha.core.ParameterException e) {
                throw e;
            } catch (SparshaException e) {
                context.complain(files.size() == 1 ? e.getMessage() : e.messageNaming(file), e);
                failed++;
            }
        }
        return failed;
    }
}
