/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.sparsha.application.spark.SparkSettings;
import org.sparsha.core.SparshaException;

/** What the programs of the job have in common: answers on standard output, one sentence where something fails. */
final class JobProcess {

    /** Digits of the longest message that is passed on. */
    private static final int LONGEST = 600;

    /** What a program does. */
    @FunctionalInterface
    interface Work {
        /** Works; answers are lines of text. */
        void run(Consumer<String> answers) throws Exception;
    }

    private JobProcess() {
    }

    /** Works, and ends the process: with 0, or with 1 where it failed. */
    static void run(Work work) {
        // Whatever libraries print must not get between the answers.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        int code = 0;
        try {
            JavaRules.check(Runtime.version());
            work.run(answer -> answer(out, answer));
            out.println(SparkSettings.ENDED);
        } catch (Exception e) { // whatever Spark throws has to become one sentence
            System.getLogger(JobProcess.class.getName()).log(System.Logger.Level.ERROR, "The job failed", e); // for its log
            out.println(SparkSettings.FAILED + sentence(e));
            code = 1;
        }
        out.flush();
        System.exit(code);
    }

    private static void answer(PrintStream out, String answer) {
        out.println(SparkSettings.ANSWER + answer);
        if (out.checkError()) {
            throw new IllegalStateException(AnswerTask.FAILED + "nobody takes the answers any more.");
        }
    }

    /** What went wrong, in a few words on one line, without a stop. */
    static String reason(Throwable thrown) {
        String sentence = sentence(thrown);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** What went wrong, in one line: our own sentence where there is one, here or from an executor; else the innermost there is. */
    private static String sentence(Throwable thrown) {
        String message = thrown.toString();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String said = cause.getMessage() == null ? "" : cause.getMessage();
            int own = said.indexOf(AnswerTask.FAILED);
            if (cause instanceof SparshaException || own >= 0) {
                message = own >= 0 ? said.substring(own + AnswerTask.FAILED.length()) : said;
                break;
            }
            message = said.isEmpty() ? message : said;
        }
        String plain = message.lines().findFirst().orElse("").strip();
        plain = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
        return plain + (plain.endsWith(".") || plain.endsWith("…") ? "" : ".");
    }
}
