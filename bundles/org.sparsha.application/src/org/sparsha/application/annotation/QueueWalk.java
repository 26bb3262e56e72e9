/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.Recording;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LoggedAnswer;

/** A person's way through the queue of a task: what has an answer, what is in front, where they were before. For one thread at a time. */
final class QueueWalk {

    private List<TaskQueue.Item> queue;
    private final Map<String, LoggedAnswer> answers;
    private final Map<String, LoggedAnswer> repeats;
    private final Deque<Integer> visited = new ArrayDeque<>();
    private int at;

    /** Begins at the first recording that has no answer; the way back leads along the answers that hold, the last one first. */
    QueueWalk(List<TaskQueue.Item> queue, AnswerHistory history) {
        this.queue = queue;
        this.answers = new HashMap<>(history.answers());
        this.repeats = new HashMap<>(history.repeats());
        this.at = nextOpen(-1);
        Map<LoggedAnswer, Integer> places = new IdentityHashMap<>();
        for (int number = 0; number < queue.size(); number++) {
            int place = number;
            answer(number).ifPresent(answer -> places.put(answer, place));
        }
        history.entries().stream().filter(places::containsKey).forEach(entry -> visited.push(places.get(entry)));
    }

    List<TaskQueue.Item> queue() {
        return queue;
    }

    /** Answers that hold, by recording; those to recordings that came again left out. */
    Map<String, LoggedAnswer> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /** Takes the same places in another order. What is in front stays there, and so does the way back. */
    void reorder(List<TaskQueue.Item> after) {
        List<TaskQueue.Item> before = queue;
        queue = after;
        at = at < before.size() ? after.indexOf(before.get(at)) : at;
        List<Integer> moved = visited.stream().map(place -> place < before.size() ? after.indexOf(before.get(place)) : place).toList();
        visited.clear();
        visited.addAll(moved);
    }

    int position() {
        return at;
    }

    boolean isAtEnd() {
        return at >= queue.size();
    }

    /** What is in front; there must be something. */
    TaskQueue.Item item() {
        return queue.get(at);
    }

    Optional<Recording> current() {
        return isAtEnd() ? Optional.empty() : Optional.of(item().recording());
    }

    /** The first recording without an answer, wherever the person is. */
    Optional<Recording> firstOpen() {
        return at(nextOpen(-1));
    }

    Optional<Recording> upcoming() {
        return at(nextOpen(at));
    }

    private Optional<Recording> at(int next) {
        return next < queue.size() ? Optional.of(queue.get(next).recording()) : Optional.empty();
    }

    Optional<LoggedAnswer> answer(int number) {
        TaskQueue.Item item = queue.get(number);
        return Optional.ofNullable((item.isRepeat() ? repeats : answers).get(item.recording().key()));
    }

    /** Takes the answer to what is in front, and goes to the next place without one. */
    void answered(LoggedAnswer answer) {
        (item().isRepeat() ? repeats : answers).put(item().recording().key(), answer);
        visited.push(at);
        at = nextOpen(at);
    }

    /** Forgets the answers to a recording. */
    void forget(String recording) {
        answers.remove(recording);
        repeats.remove(recording);
    }

    void go(int number) {
        visited.push(at);
        at = Math.clamp(number, 0, queue.size());
    }

    /** Goes to what was in front before. @return whether there was anything */
    boolean back() {
        if (visited.isEmpty()) {
            return false;
        }
        at = visited.pop();
        return true;
    }

    int done() {
        int done = 0;
        for (int i = 0; i < queue.size(); i++) {
            done += answer(i).isPresent() ? 1 : 0;
        }
        return done;
    }

    /** Recordings of the queue whose files are gone. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (TaskQueue.Item item : queue) {
            if (!item.isRepeat() && !Files.isRegularFile(item.recording().file())) {
                missing.add(item.recording().path());
            }
        }
        return missing;
    }

    /** The next place without an answer whose recording is there, round to the beginning; the length of the queue where there is none. */
    private int nextOpen(int from) {
        for (int step = 1; step <= queue.size(); step++) {
            int number = (from + step) % queue.size();
            if (number != from && answer(number).isEmpty() && Files.isRegularFile(queue.get(number).recording().file())) {
                return number;
            }
        }
        return queue.size();
    }
}
