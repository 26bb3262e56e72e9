/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the list of runs: a run of the project, a run of the queue, or one that is both.
 *
 * @param line the run in the project; empty while its folder isn't there
 * @param entry the run in the queue, where it is of interest there
 * @param changes what has changed since it was made, as far as that is known
 */
public record RunRow(Optional<RunLine> line, Optional<RunQueue.Entry> entry, RunChanges changes) {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /**
     * Puts runs and queue together.
     *
     * @param runs the project's runs
     * @param queue the queue's entries
     * @param changes a run's name to what has changed since it was made; those that aren't known yet are missing
     * @return those of the project by name, then those that have no folder yet, in the queue's order
     */
    public static List<RunRow> of(List<RunLine> runs, List<RunQueue.Entry> queue, Map<String, RunChanges> changes) {
        List<RunRow> rows = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (RunLine line : runs) {
            Optional<RunQueue.Entry> entry = queue.stream().filter(one -> one.folder().filter(line.run().folder()::equals).isPresent())
                    .filter(one -> one.isOpen() || one.state() == RunQueue.State.FAILED).reduce((a, b) -> b);
            entry.ifPresent(one -> placed.add(one.number()));
            rows.add(new RunRow(Optional.of(line), entry, changes.getOrDefault(line.run().name(), RunChanges.NONE)));
        }
        queue.stream().filter(entry -> !placed.contains(entry.number()) && (entry.isOpen() || entry.state() == RunQueue.State.FAILED
                && runs.stream().noneMatch(line -> entry.folder().filter(line.run().folder()::equals).isPresent())))
                .forEach(entry -> rows.add(new RunRow(Optional.empty(), Optional.of(entry), RunChanges.NONE)));
        return rows;
    }

    /**
     * @param other a row of the list before or after a change
     * @return whether it is about the same run
     */
    public boolean isSame(RunRow other) {
        boolean sameEntry = entry.isPresent() && other.entry.map(RunQueue.Entry::number).equals(entry.map(RunQueue.Entry::number));
        return sameEntry || !name().isEmpty() && name().equals(other.name());
    }

    /** @return the run's name; empty while it has none */
    public String name() {
        return line.map(known -> known.run().name()).orElse("");
    }

    /** @return what the user calls it: model and corpus */
    public String title() {
        return line.filter(known -> !known.model().isEmpty()).map(known -> known.model().replaceAll(" [^ ]*$", "") + " · " + known.corpus()
                + (known.run().words().contains("--filter") ? " · part" : "")).or(() -> entry.map(RunQueue.Entry::title)).orElse(name());
    }

    /** @return how far it is, in words */
    public String state() {
        Optional<RunQueue.Entry> open = entry.filter(RunQueue.Entry::isOpen);
        if (open.isPresent()) {
            return open.get().state() == RunQueue.State.WAITS ? "waits" : working(open.get());
        }
        if (entry.isPresent()) {
            return "failed: " + entry.get().problem();
        }
        ProjectRun run = line.orElseThrow().run();
        if (changes.isStale()) {
            return "stale: " + changes.text();
        }
        return switch (run.state()) {
            case FAILED_IN_PART -> "failed in " + run.failures() + " of " + (run.outcomes() + run.failures());
            case STOPPED -> "stopped after " + (run.outcomes() + run.failures());
            case DONE -> "done, " + run.outcomes() + " recordings";
            case STALE -> "stale: the corpus has changed";
            case RUNS -> "runs elsewhere";
            case DAMAGED -> "damaged";
        };
    }

    private static String working(RunQueue.Entry entry) {
        if (entry.total() == 0) {
            return "begins";
        }
        return entry.heard() + " of " + entry.total() + (entry.secondsLeft().isPresent() ? ", " + time(entry.secondsLeft().getAsLong())
                + " left" : "");
    }

    static String time(long seconds) {
        return seconds < MINUTE ? Math.max(1, seconds) + " s" : seconds < HOUR ? Math.round(seconds / (double) MINUTE) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / (double) HOUR);
    }

    /** @return how much of it is done, 0 to 1, while it is at work; else nothing */
    public Optional<Double> share() {
        return entry.filter(RunQueue.Entry::isOpen).map(open -> open.total() == 0 ? 0.0 : (double) open.heard() / open.total());
    }

    /** @return whether it waits or runs here, and so can be stopped */
    public boolean canStop() {
        return entry.filter(RunQueue.Entry::isOpen).isPresent();
    }

    /** @return whether it can go on: it was stopped, something in it failed, or the corpus has changed */
    public boolean canGoOn() {
        return !canStop() && line.filter(known -> !known.run().words().isEmpty()).map(known -> known.run().state())
                .filter(state -> (state != ProjectRun.State.DONE || changes.isStale()) && state != ProjectRun.State.RUNS).isPresent();
    }

    /** @return what going on with it is called */
    public String goOn() {
        if (changes.isStale()) {
            return "Run Anew";
        }
        return line.map(known -> known.run().state()).filter(state -> state == ProjectRun.State.FAILED_IN_PART).isPresent()
                ? "Try Failures Again" : line.map(known -> known.run().state()).filter(state -> state == ProjectRun.State.STALE).isPresent()
                        ? "Run Anew" : "Go On";
    }

    /** @return whether it has figures that can be compared: it isn't one of answers only */
    public boolean canBeCompared() {
        return hasResults() && line.filter(known -> !known.run().words().contains(ProjectRuns.ANSWERS)).isPresent();
    }

    /** @return whether it has results that can be shown and reported */
    public boolean hasResults() {
        return line.filter(known -> known.run().outcomes() > 0).isPresent();
    }
}
