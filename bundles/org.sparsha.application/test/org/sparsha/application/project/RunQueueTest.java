/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunQueueTest {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final RunQueue queue = new RunQueue(tasks::add, () -> 0, () -> { });

    private int add(String title) {
        return queue.add(title, Optional.empty(), reporter -> done.add(title));
    }

    private RunQueue.State state(int number) {
        return queue.entries().stream().filter(entry -> entry.number() == number).findFirst().orElseThrow().state();
    }

    private void work() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void oneIsAtWorkAtATimeInTheOrderThatIsWanted() {
        int first = add("first");
        int second = add("second");
        int third = add("third");
        assertEquals(1, tasks.size());
        queue.sooner(third);
        queue.stop(second);
        work();
        assertEquals(List.of("first", "third"), done);
        assertEquals(List.of(RunQueue.State.FINISHED, RunQueue.State.STOPPED, RunQueue.State.FINISHED), List.of(state(first), state(second),
                state(third)));
    }

    @Test
    void whatFailsSaysWhyAndTheNextGoesOn() {
        int bad = queue.add("bad", Optional.empty(), reporter -> {
            throw new CorpusException("The corpus is gone.");
        });
        int worse = queue.add("worse", Optional.empty(), reporter -> {
            throw new IllegalStateException("broken");
        });
        int stopped = queue.add("stopped", Optional.empty(), reporter -> {
            queue.stop(3);
            reporter.checkCancelled();
        });
        add("good");
        work();
        assertEquals(List.of(RunQueue.State.FAILED, RunQueue.State.FAILED, RunQueue.State.STOPPED), List.of(state(bad), state(worse),
                state(stopped)));
        assertEquals("The corpus is gone.", queue.entries().get(0).problem());
        assertEquals(List.of("good"), done);
    }

    @Test
    void rowsPutRunsAndQueueTogether() {
        Path folder = Path.of("runs", "one");
        RunLine line = new RunLine(new ProjectRun(folder, ProjectRun.State.STOPPED, 3, 1, List.of("--seed", "0")), "net 1", "field", "",
                "UAR", OptionalDouble.of(0.5), OptionalDouble.empty(), OptionalDouble.empty(), RunLine.Said.THE_SAME);
        RunRow alone = RunRow.of(List.of(line), List.of(), Map.of()).get(0);
        assertTrue(alone.canGoOn() && alone.hasResults() && !alone.canStop());
        assertEquals("stopped after 4", alone.state());
        assertEquals("net · field", alone.title());
        RunQueue.Entry entry = new RunQueue.Entry(1, "net · field", Optional.of(folder), RunQueue.State.RUNS, 5, 10, OptionalLong.of(130),
                "");
        RunRow both = RunRow.of(List.of(line), List.of(entry), Map.of()).get(0);
        assertEquals("5 of 10, 2 min left", both.state());
        assertEquals(0.5, both.share().orElseThrow());
        assertFalse(both.canGoOn());
        RunQueue.Entry waits = new RunQueue.Entry(2, "other", Optional.empty(), RunQueue.State.WAITS, 0, 0, OptionalLong.empty(), "");
        assertTrue(both.isSame(alone) && both.isSame(new RunRow(Optional.empty(), Optional.of(entry), RunChanges.NONE)));
        List<RunRow> all = RunRow.of(List.of(line), List.of(entry, waits), Map.of());
        assertFalse(all.get(0).isSame(all.get(1)));
        assertEquals(List.of("net · field", "other"), all.stream().map(RunRow::title).toList());
    }
}
