/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Counted;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;

/**
 * What a model hears of all recordings of a corpus: the mean of the channels, unless the user chose one channel of some of them. A run
 * hears the same of all, as its report and the line that repeats it say, so that it is asked then which that is; once for the same choices.
 */
final class CorpusChannel {

    private static final String TITLE = "Which Channel?";

    /**
     * What was answered.
     *
     * @param chosen what was chosen for single recordings then: a file of each channel
     * @param heard what is heard of all
     */
    record Answer(Map<ChannelChoice, Path> chosen, ChannelChoice heard) {
    }

    private CorpusChannel() {
    }

    /** {@code byFile} gives the channel that was chosen for a file. @return what is heard; empty where nothing is to be begun */
    static Optional<ChannelChoice> of(Shell shell, OpenCorpus corpus, Function<Path, Optional<ChannelChoice>> byFile) {
        List<Recording> recordings = corpus.corpus().map(Corpus::recordings).orElse(List.of());
        Map<ChannelChoice, Path> chosen = chosen(recordings, byFile);
        if (chosen.isEmpty()) {
            return Optional.of(ChannelChoice.MEAN);
        }
        Optional<ChannelChoice> before = corpus.channel().filter(answer -> answer.chosen().equals(chosen)).map(Answer::heard);
        Optional<ChannelChoice> heard = before.isPresent() ? before : ask(shell, chosen, recordings.size());
        heard.ifPresent(answer -> corpus.setChannel(new Answer(chosen, answer)));
        return heard;
    }

    /** The channels that were chosen of some recordings, in their order, with the first recording of each. */
    static Map<ChannelChoice, Path> chosen(List<Recording> recordings, Function<Path, Optional<ChannelChoice>> byFile) {
        Map<ChannelChoice, Path> chosen = new TreeMap<>(Comparator.comparingInt(channel -> channel.number().orElse(0)));
        recordings.forEach(recording -> byFile.apply(recording.file()).ifPresent(
                channel -> chosen.putIfAbsent(channel, recording.file())));
        return chosen;
    }

    private static Optional<ChannelChoice> ask(Shell shell, Map<ChannelChoice, Path> chosen, int count) {
        List<ChannelChoice> answers = new ArrayList<>(chosen.keySet());
        answers.add(ChannelChoice.MEAN);
        List<String> buttons = new ArrayList<>(answers.stream().map(channel -> channel.isMean() ? "Mean of All Channels"
                : "Channel " + channel.text() + " Alone").toList());
        buttons.add(IDialogConstants.CANCEL_LABEL);
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, TITLE, question(chosen, count), SWT.NONE,
                buttons.toArray(String[]::new));
        return answer < 0 || answer >= answers.size() ? Optional.empty() : Optional.of(answers.get(answer));
    }

    /** What is asked. */
    static String question(Map<ChannelChoice, Path> chosen, int count) {
        List<String> said = chosen.entrySet().stream().map(one -> "Of " + one.getValue().getFileName() + " you chose channel "
                + one.getKey().text() + " alone.").toList();
        return String.join("\n", said) + "\n\nWhich is the model to hear of all " + Counted.of(count, "recording")
                + "? One that lacks the channel gets no answer then.";
    }
}
