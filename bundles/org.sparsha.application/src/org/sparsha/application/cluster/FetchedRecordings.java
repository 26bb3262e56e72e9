/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Answer;
import org.sparsha.corpus.evaluation.Judge;

/** The recordings of a batch as files of this process, and what they are called outside. */
final class FetchedRecordings {

    private final Optional<RemoteRecordings> remote;
    private final Path folder;
    private final Map<Path, Path> files = new HashMap<>();
    private final Map<Path, String> addresses = new HashMap<>();
    private final Map<Path, String> failures = new HashMap<>();

    private FetchedRecordings(Optional<RemoteRecordings> remote, Path folder) {
        this.remote = remote;
        this.folder = folder;
    }

    /** Fetches what isn't at hand into a folder, which stays the caller's. */
    static FetchedRecordings of(List<RecordingBatch.Item> items, Optional<RemoteRecordings> remote, RecordingFetch fetch, Path folder) {
        FetchedRecordings fetched = new FetchedRecordings(remote, folder);
        if (remote.isPresent()) {
            items.forEach(item -> fetched.add(item.recording().file(), remote.get(), fetch));
        }
        return fetched;
    }

    private void add(Path file, RemoteRecordings from, RecordingFetch fetch) {
        if (files.containsKey(file)) {
            return; // several stretches of one recording
        }
        Path here = folder.resolve(Integer.toString(files.size())).resolve(file.getFileName());
        String address = from.address(file);
        files.put(file, here);
        addresses.put(here, address);
        try {
            Files.createDirectories(here.getParent());
            fetch.fetch(address, here);
        } catch (IOException e) {
            failures.put(here, address + " cannot be read: " + AtomicFiles.reason(e) + ".");
        }
    }

    /** The recordings as they lie here, in the same order. */
    List<Recording> recordings(List<RecordingBatch.Item> items) {
        List<Recording> here = new ArrayList<>();
        for (RecordingBatch.Item item : items) {
            Recording named = item.recording();
            here.add(new Recording(named.path(), files.getOrDefault(named.file(), named.file()), named.span(), named.labels(),
                    named.reader()));
        }
        return here;
    }

    /** What a file is called outside of this process. */
    String name(Path file) {
        return addresses.getOrDefault(file, ExplanationChoice.name(file));
    }

    /** A judge whose complaints name recordings as they are called outside. */
    Judge naming(Judge judge) {
        return remote.isEmpty() ? judge : new Judge() {
            @Override
            public Answer judge(Recording recording, Progress progress) throws SparshaException {
                if (failures.containsKey(recording.file())) {
                    throw new CorpusException(failures.get(recording.file()));
                }
                try {
                    return judge.judge(recording, progress);
                } catch (SparshaException e) {
                    String told = e.getMessage().replace(recording.file().toString(), name(recording.file()));
                    throw told.equals(e.getMessage()) ? e : new CorpusException(told, e);
                }
            }

            @Override
            public Optional<String> fittedTo(Recording recording) {
                return judge.fittedTo(recording);
            }
        };
    }
}
