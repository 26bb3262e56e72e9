/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerKind;
import org.sparsha.corpus.task.AnswerLog;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;

/**
 * One person at work on a task: the queue, where they are in it, what they answer. Each answer is kept before the next recording is named.
 * A second session goes on where the first one ended. For one thread at a time.
 */
public final class LabellingSession implements AutoCloseable {

    /** Answers after which learning anew pays. */
    private static final int LEARN_EVERY = 10;

    private final AnnotationTask task;
    private final String who;
    private final List<Recording> recordings;
    private final QueueWalk walk;
    private final AnswerLog log;
    private final Supplier<Instant> clock;
    private final WorkPace pace;
    private final Path folder;
    private final PersonalTraces traces;
    private final PersonalSuggestions suggestions;
    private Optional<Instant> opened = Optional.empty();

    private LabellingSession(AnnotationTask task, String who, List<Recording> recordings, List<TaskQueue.Item> queue, AnswerLog log,
            Supplier<Instant> clock, Path folder, Map<String, Suggestion> model) {
        this.recordings = recordings;
        this.folder = folder;
        this.traces = new PersonalTraces(task, folder);
        this.suggestions = new PersonalSuggestions(task.suggestions().labels(), model, log.history().proposals());
        this.task = task;
        this.who = who;
        this.walk = new QueueWalk(queue, log.history());
        this.log = log;
        this.clock = clock;
        pace = new WorkPace();
    }

    /**
     * Begins or goes on.
     *
     * @param place where the task lies
     * @param name the task
     * @param who the annotator
     * @param clock what time it is
     * @param progress cancels
     * @return the session, at the first recording that has no answer
     * @throws CorpusException where the task, the recordings or the answers can't be read, or answers can't be written
     */
    public static LabellingSession open(TaskPlace place, String name, String who, Supplier<Instant> clock, Progress progress)
            throws CorpusException {
        AnnotationTask task = place.tasks().read(name);
        task.checkAnnotator(who);
        Corpus corpus = place.recordings(task, progress);
        Optional<SavedRun> run = place.run(task);
        Path folder = place.tasks().of(name, who);
        Optional<LearnedOrder> learned = task.order() == TaskOrder.LEARNING ? LearnedOrder.read(folder) : Optional.empty();
        List<TaskQueue.Item> queue = TaskQueue.of(corpus.recordings(), task, who, run, TaskAnswers.read(place.tasks(), task), learned);
        Map<String, Suggestion> model = new HashMap<>(ModelSuggestions.of(task, run));
        learned.ifPresent(order -> model.putAll(order.suggestions()));
        return new LabellingSession(task, who, corpus.recordings(), queue, AnswerLog.open(folder), clock, folder, model);
    }

    /** @return the task */
    public AnnotationTask task() {
        return task;
    }

    /** @return the annotator */
    public String who() {
        return who;
    }

    /** @return whether so much was answered since it was learned last that learning anew pays */
    public boolean isLearningDue() {
        return task.order() == TaskOrder.LEARNING && !walk.answers().isEmpty() && walk.answers().size() % LEARN_EVERY == 0;
    }

    /** @return the first recording of the queue without an answer, which a new session begins with; empty where all have one */
    public Optional<Recording> firstOpen() {
        return walk.firstOpen();
    }

    /** @return recording to label of the person's own answers; to an empty text where they couldn't tell */
    public Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        walk.answers().forEach((recording, answer) -> labels.put(recording, answer.label().orElse("")));
        return labels;
    }

    /** @return all recordings of the task */
    public List<Recording> recordings() {
        return recordings;
    }

    /**
     * Has the recordings without an answer come in an order that was learned, and keeps it. The recording in front stays in front.
     *
     * @param order the order
     * @throws CorpusException where it can't be kept; nothing has changed then
     */
    public void take(LearnedOrder order) throws CorpusException {
        List<TaskQueue.Item> after = TaskQueue.of(recordings, task, who, Optional.empty(), new TaskAnswers(task, Map.of(), List.of()),
                Optional.of(order));
        order.write(folder);
        walk.reorder(after);
        suggestions.learned(order.suggestions());
    }

    /** @return the recordings in the order in which they come */
    public List<TaskQueue.Item> queue() {
        return walk.queue();
    }

    /** @return number of the recording in front; the length of the queue where all have an answer */
    public int position() {
        return walk.position();
    }

    /** @return the recording in front; empty where all have an answer */
    public Optional<Recording> current() {
        return walk.current();
    }

    /**
     * The recording that comes after the one in front, to be read ahead.
     *
     * @return empty where none is left
     */
    public Optional<Recording> upcoming() {
        return walk.upcoming();
    }

    /**
     * @param number a place in the queue
     * @return the answer there; empty where there is none yet
     */
    public Optional<LoggedAnswer> answer(int number) {
        return walk.answer(number);
    }

    /** @return what was wrong with the files of answers, a sentence each */
    public List<String> notes() {
        return log.history().notes();
    }

    /**
     * Goes to a recording.
     *
     * @param number a place in the queue
     */
    public void go(int number) {
        walk.go(number);
        opened = Optional.empty();
    }

    /** Says that the recording in front is heard from now on: what an answer takes is counted from here, and not known without. */
    public void begin() {
        opened = Optional.of(clock.get());
    }

    /**
     * Answers the recording in front and goes to the next one without an answer.
     *
     * @param label a label of the task, or several as its label set writes them; empty where one can't tell
     * @param intensity from 1 on, where the task has one
     * @param comment a remark; may be empty
     * @param visible what could be seen of others' answers
     * @throws CorpusException where the task has no such label, or the answer can't be kept; nothing has changed then
     */
    public void answer(Optional<String> label, OptionalInt intensity, String comment, List<String> visible) throws CorpusException {
        checkOpen();
        if (task.unit().isMarked() && label.isPresent()) {
            throw new CorpusException("The task " + task.name() + " asks for " + task.unit().id() + ", not for one label: mark them.");
        }
        task.labels().check(label, intensity);
        keep(LoggedAnswer.of(clock.get(), walk.item().recording().key(), label.map(task.labels()::canonical)), intensity, comment,
                visible);
    }

    /**
     * Answers the recording in front with what is marked in it, and goes to the next one without an answer. Labels that the task doesn't
     * have are kept; they count nowhere.
     *
     * @param marks the stretches or points
     * @param comment a remark; may be empty
     * @param visible what could be seen of others' answers
     * @throws CorpusException where the task asks for something else, or the answer can't be kept; nothing has changed then
     */
    public void answer(Marks marks, String comment, List<String> visible) throws CorpusException {
        checkOpen();
        if (!task.unit().isMarked()) {
            throw new CorpusException("The task " + task.name() + " asks for the unit " + task.unit().id() + ", not for marks.");
        }
        Marks complete = new Marks(marks.length(), marks.marks().stream().filter(mark -> !mark.label().isEmpty()).toList());
        String recording = walk.item().recording().key();
        if (!walk.item().isRepeat()) {
            MarkFiles.write(MarkFiles.of(folder, recording), task, complete);
        }
        keep(LoggedAnswer.of(clock.get(), recording, Optional.empty()).with(complete), OptionalInt.empty(), comment, visible);
    }

    /**
     * Keeps a trace of the recording in front as a file. It becomes part of the answer by {@link #answerTraces}.
     *
     * @param scale a trace of the task
     * @param trace the values
     * @throws CorpusException where it can't be written
     */
    public void keepTrace(TraceScale scale, Trace trace) throws CorpusException {
        traces.write(walk.item().recording(), scale, trace);
    }

    /**
     * @param scale a trace of the task
     * @return what was rated of the recording in front so far; empty for nothing
     * @throws CorpusException where its file can't be read
     */
    public Optional<Trace> trace(TraceScale scale) throws CorpusException {
        return traces.read(walk.item().recording(), scale);
    }

    /**
     * Answers the recording in front with the traces that were kept for it, and goes to the next one without an answer.
     *
     * @param comment a remark; may be empty
     * @param visible what could be seen of others' answers
     * @throws CorpusException where a trace of the task is missing, or the answer can't be kept; nothing has changed then
     */
    public void answerTraces(String comment, List<String> visible) throws CorpusException {
        checkOpen();
        if (task.unit() != AnnotationTask.Unit.TRACE) {
            throw new CorpusException("The task " + task.name() + " asks for the unit " + task.unit().id() + ", not for traces.");
        }
        Map<String, String> digests = traces.digests(walk.item().recording());
        keep(LoggedAnswer.of(clock.get(), walk.item().recording().key(), Optional.empty()).with(digests), OptionalInt.empty(), comment,
                visible);
    }

    private void keep(LoggedAnswer given, OptionalInt intensity, String comment, List<String> visible) throws CorpusException {
        TaskQueue.Item item = walk.item();
        OptionalDouble seconds = opened.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, Duration.between(opened.get(), given.time()).toMillis() / 1000.0));
        LoggedAnswer answer = new LoggedAnswer(item.isRepeat() ? AnswerKind.REPEAT : AnswerKind.ANSWER, given.time(), given.recording(),
                given.label(), intensity, comment, seconds, visible, given.marks(), suggestion(walk.position()), given.traces());
        log.append(answer);
        walk.answered(answer);
        seconds.ifPresent(pace::add);
        opened = Optional.empty();
    }

    /**
     * @param number a place in the queue
     * @return what is proposed for the recording there; empty for nothing
     */
    public Optional<Suggestion> suggestion(int number) {
        return suggestions.proposed(walk.queue().get(number).recording().key());
    }

    /**
     * @param number a place in the queue
     * @return what the model of the task's run says there, to be shown only afterwards; empty where it says nothing
     */
    public Optional<Suggestion> model(int number) {
        return suggestions.model(walk.queue().get(number).recording().key());
    }

    /** @return the file of what is marked in the recording in front; may not be there yet */
    public Optional<Path> markFile() {
        return current().map(recording -> MarkFiles.of(folder, recording.key()));
    }

    /**
     * Has the file of marks ready for the recording in front, so that it can be edited: what was marked before, else what is proposed,
     * else nothing.
     *
     * @param length length of the recording in seconds
     * @param proposed stretches of a segmenter, asked for only where there is no file yet
     * @return the file
     * @throws SparshaException where it can't be read or written, or the segmenter fails
     */
    public Path marks(double length, StretchProposal proposed) throws SparshaException {
        String recording = walk.item().recording().key();
        Path file = MarkFiles.of(folder, recording);
        if (!Files.isRegularFile(file)) {
            Optional<Suggestion> suggestion = proposed.stretches();
            if (suggestion.isPresent()) {
                log.append(LoggedAnswer.of(clock.get(), recording, Optional.empty()).as(AnswerKind.PROPOSED).with(suggestion));
                suggestions.propose(recording, suggestion.get());
            }
            MarkFiles.write(file, task, answer(walk.position()).flatMap(LoggedAnswer::marks).orElse(new Marks(length,
                    suggestion.map(Suggestion::marks).orElse(List.of()))));
        }
        return file;
    }

    /**
     * Gives a second answer to a recording that has one, after others' answers were seen; the first one stays.
     *
     * @param number a place in the queue
     * @param label a label of the task; empty where one can't tell
     * @param visible what could be seen
     * @throws CorpusException where there is no first answer, or it can't be kept
     */
    public void answerAgain(int number, Optional<String> label, List<String> visible) throws CorpusException {
        task.labels().check(label, OptionalInt.empty());
        if (answer(number).isEmpty()) {
            throw new CorpusException("There is no first answer to " + walk.queue().get(number).recording().path()
                    + " yet: give it before a second one.");
        }
        log.append(new LoggedAnswer(AnswerKind.SECOND, clock.get(), walk.queue().get(number).recording().key(),
                label.map(task.labels()::canonical), OptionalInt.empty(), "", OptionalDouble.empty(), visible));
    }

    private void checkOpen() throws CorpusException {
        if (walk.isAtEnd()) {
            throw new CorpusException("All recordings of the task have an answer: go back to one to change it.");
        }
    }

    /** Takes back the last step: goes to the recording that was in front before, without changing its answer. */
    public void back() {
        if (walk.back()) {
            opened = Optional.empty();
        }
    }

    /**
     * Takes an answer back.
     *
     * @param number a place in the queue
     * @throws CorpusException where that can't be kept
     */
    public void takeBack(int number) throws CorpusException {
        TaskQueue.Item item = walk.queue().get(number);
        if (answer(number).isPresent()) {
            log.append(LoggedAnswer.of(clock.get(), item.recording().key(), Optional.empty()).as(AnswerKind.UNDO));
            walk.forget(item.recording().key());
        }
    }

    /** @return how many places of the queue have an answer */
    public int done() {
        return walk.done();
    }

    /** @return seconds that the rest will take at the pace of the last answers; empty before the first one */
    public OptionalDouble secondsLeft() {
        return pace.median().isPresent() ? OptionalDouble.of(pace.median().getAsDouble() * (walk.queue().size() - done()))
                : OptionalDouble.empty();
    }

    /** @return recordings of the queue whose files are gone */
    public List<String> missing() {
        return walk.missing();
    }

    @Override
    public void close() throws CorpusException {
        log.close();
    }
}
