/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.manifest.SetValues.Entry;
import org.sparsha.corpus.manifest.SetValues;
import org.sparsha.corpus.manifest.Times;

/**
 * What people set in the rows of a project's corpora: a value of an attribute in many rows at once, and back again. It is kept beside the
 * manifest of each corpus ({@link SetValues}), which stays as it was imported.
 *
 * @param project the project
 */
public record ProjectAttributes(ProjectFolder project) {

    private static final Set<String> FIXED = Set.of("file", "start", "end", "sha256", "length");
    private static final int LONGEST = 60;

    /**
     * What was done.
     *
     * @param number its number, from 1
     * @param recordings in how many recordings a value is another one now
     * @param attribute of which attribute; of several, the names with commas between them
     */
    public record Change(int number, int recordings, String attribute) {
    }

    /** The keys of recordings in each corpus. */
    private record Chosen(Path manifest, Set<String> keys) {
    }

    /**
     * Sets an attribute. Where nothing would change, nothing is written.
     *
     * @param keys keys of recordings, as a table of the whole project has them ({@link RecordingTable#key})
     * @param attribute {@code speaker}, {@code label}, {@code text}, {@code gender}, {@code split} or any other name
     * @param value its value; empty to take it away
     * @return what was done
     * @throws CorpusException where it can't be an attribute, a corpus was not imported, or can't be written
     */
    public Change set(Collection<String> keys, String attribute, String value) throws CorpusException {
        check(attribute, value);
        List<Chosen> all = chosen(keys);
        return project.whileLocked(() -> {
            int number = number(all.stream().map(Chosen::manifest).toList()) + 1;
            int changed = 0;
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            for (Chosen chosen : all) {
                List<Entry> entries = new ArrayList<>();
                for (Recording recording : Manifests.readAll(chosen.manifest()).recordings()) {
                    if (chosen.keys().contains(recording.key()) && !ColumnMaker.said(recording, attribute).equals(value)) {
                        entries.add(new Entry(number, now, recording.path(), recording.span().isWhole() ? ""
                                : Times.text(recording.span().start()), recording.span().end().isPresent()
                                        ? Times.text(recording.span().end().getAsDouble()) : "",
                                recording.labels().attributes().getOrDefault(ImportedManifest.DIGEST, ""), attribute, value));
                    }
                }
                if (!entries.isEmpty()) {
                    SetValues.of(chosen.manifest()).with(entries).write(chosen.manifest());
                }
                changed += entries.size();
            }
            return new Change(number, changed, attribute);
        });
    }

    /**
     * Takes the last change back, in all corpora that it changed.
     *
     * @return what was taken back
     * @throws CorpusException where nothing was set, or it can't be written
     */
    public Change undo() throws CorpusException {
        return undo(Optional.empty());
    }

    /**
     * Takes a change back, where it is still the last one.
     *
     * @param change the change
     * @return what was taken back
     * @throws CorpusException where somebody has set something since, or it can't be written
     */
    public Change undo(Change change) throws CorpusException {
        return undo(Optional.of(change));
    }

    private Change undo(Optional<Change> wanted) throws CorpusException {
        List<Path> manifests = manifests();
        return project.whileLocked(() -> {
            int last = number(manifests);
            if (wanted.isPresent() && wanted.get().number() != last) {
                throw new CorpusException("Somebody has set something in the project since, or taken it back: what was set before, "
                        + wanted.get().attribute() + ", stays. Set it anew.");
            }
            if (last == 0) {
                throw new CorpusException("Nothing was set in the recordings of the project " + project.folder() + ".");
            }
            int recordings = 0;
            Set<String> names = new HashSet<>();
            for (Path manifest : manifests) {
                SetValues values = SetValues.of(manifest);
                if (values.lastChange() == last) {
                    List<Entry> gone = values.entries().stream().filter(entry -> entry.change() == last).toList();
                    gone.forEach(entry -> names.add(entry.attribute()));
                    recordings += gone.size();
                    values.withoutLast().write(manifest);
                }
            }
            return new Change(last, recordings, String.join(", ", names));
        });
    }

    /** Number of the last change in the project. */
    private static int number(List<Path> manifests) throws CorpusException {
        int last = 0;
        for (Path manifest : manifests) {
            last = Math.max(last, SetValues.of(manifest).lastChange());
        }
        return last;
    }

    private List<Path> manifests() throws CorpusException {
        List<Path> manifests = new ArrayList<>();
        for (Projects.Part part : project.read().parts()) {
            if (part.path().startsWith(ProjectFolder.CORPORA + "/")) {
                manifests.add(project.folder().resolve(part.path()));
            }
        }
        return manifests;
    }

    private List<Chosen> chosen(Collection<String> keys) throws CorpusException {
        List<Projects.Part> parts = project.read().parts();
        Map<String, Set<String>> byCorpus = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        parts.forEach(part -> names.put(ProjectFolder.name(part), ProjectFolder.name(part)));
        for (String key : keys) {
            int slash = key.indexOf('/');
            String before = parts.size() == 1 ? ProjectFolder.name(parts.get(0)) : slash < 0 ? "" : key.substring(0, slash);
            if (!names.containsKey(before)) {
                throw new CorpusException("The project has no recording '" + key + "' any more: read it anew.");
            }
            byCorpus.computeIfAbsent(before, name -> new HashSet<>()).add(parts.size() == 1 ? key : key.substring(slash + 1));
        }
        List<Chosen> chosen = new ArrayList<>();
        for (Map.Entry<String, Set<String>> one : byCorpus.entrySet()) {
            chosen.add(new Chosen(project.imported(one.getKey()), one.getValue()));
        }
        return chosen;
    }

    /**
     * @param attribute a name
     * @return whether people can set what is under it
     */
    public static boolean canBeSet(String attribute) {
        return !FIXED.contains(attribute) && !RecordingTable.isOfRun(attribute) && attribute.length() <= LONGEST
                && attribute.matches("[\\p{L}_][\\p{L}\\p{N}_-]*");
    }

    private static void check(String attribute, String value) throws CorpusException {
        if (!canBeSet(attribute)) {
            throw new CorpusException("'" + attribute + "' can't be set: an attribute is a word of letters, digits, '-' and '_', at most "
                    + LONGEST + " of them, and none of " + String.join(", ", FIXED.stream().sorted().toList())
                    + " or of the columns of runs.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new CorpusException("The value of '" + attribute + "' has line breaks or tabs: write it in one line.");
        }
    }
}
