/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.List;
import java.util.Map;

import org.sparsha.corpus.study.StudyTrial;
import org.sparsha.report.json.JsonText;

/**
 * The page of a listening study: pairs of sounds in an order and with sides that hang on the listener's name, balanced, and a file of
 * answers at the end. It asks nothing of a server and says nothing of what the sounds are of.
 */
public final class StudyHtml {

    private static final String BODY = """
            <section id="begin"><p>You will hear pairs of short sounds cut from recordings of speech. Choose the one that makes the named
            emotion clearer. Use headphones; listen as often as you like.</p>
            <p><label>Your name or code <input id="listener" autocomplete="off"></label> <button id="start">Begin</button></p></section>
            <section id="task" hidden><p id="at" class="faint"></p><h2 id="question"></h2>
            <p><b>First</b><br><audio id="left" controls preload="auto"></audio><br>
            <button id="chooseLeft">The first is clearer</button></p>
            <p><b>Second</b><br><audio id="right" controls preload="auto"></audio><br>
            <button id="chooseRight">The second is clearer</button></p>
            </section>
            <section id="end" hidden><p>Thank you. Save your answers and send the file to whoever asked you.</p>
            <p><a id="save"><button>Save answers</button></a></p></section>
            """;

    private static final String SCRIPT = """
            const by = id => document.getElementById(id);
            let listener = '', order = [], at = 0, shown = 0, rows = ['listener,trial,left,chosen,seconds'];
            function numbers(text) {
              let state = 2166136261;
              for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0), 16777619);
              return () => {
                state = (state + 0x6d2b79f5) | 0;
                let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
                mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
                return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
              };
            }
            function shuffled(items, next) {
              const all = [...items];
              for (let i = all.length - 1; i > 0; i--) {
                const j = Math.floor(next() * (i + 1));
                [all[i], all[j]] = [all[j], all[i]];
              }
              return all;
            }
            const cell = text => '"' + text.replaceAll('"', '""').replace(/^([=+@-])/, "'$1") + '"';
            function show() {
              if (at === order.length) {
                by('task').hidden = true;
                by('end').hidden = false;
                by('save').href = URL.createObjectURL(new Blob([rows.join('\\n') + '\\n'], {type: 'text/csv'}));
                by('save').download = 'answers-' + listener.replace(/[^\\w-]+/g, '_') + '.csv';
                return;
              }
              const {trial, swapped} = order[at];
              by('at').textContent = (at + 1) + ' of ' + order.length;
              by('question').textContent = 'Which makes ' + trial.target + ' clearer?';
              by('left').src = 'sounds/' + trial.id + (swapped ? '-b' : '-a') + '.wav';
              by('right').src = 'sounds/' + trial.id + (swapped ? '-a' : '-b') + '.wav';
              shown = performance.now();
            }
            function choose(left) {
              const {trial, swapped} = order[at++];
              rows.push([cell(listener), trial.id, swapped ? 'b' : 'a', left !== swapped ? 'a' : 'b',
                ((performance.now() - shown) / 1000).toFixed(2)].join(','));
              show();
            }
            by('start').addEventListener('click', () => {
              listener = by('listener').value.trim();
              if (!listener) { by('listener').focus(); return; }
              const next = numbers(listener);
              const sides = shuffled(TRIALS.map((trial, i) => i % 2 === 1), next);
              order = shuffled(TRIALS.map((trial, i) => ({trial, swapped: sides[i]})), next);
              by('begin').hidden = true;
              by('task').hidden = false;
              show();
            });
            by('chooseLeft').addEventListener('click', () => choose(true));
            by('chooseRight').addEventListener('click', () => choose(false));
            """;

    private StudyHtml() {
    }

    /**
     * @param trials the trials, whose sounds lie in {@code sounds/} beside the page as {@code ID-a.wav} and {@code ID-b.wav}
     * @return HTML
     */
    public static String of(List<StudyTrial> trials) {
        HtmlPage page = new HtmlPage("Which is clearer?");
        String blind = JsonText.of(trials.stream().map(trial -> Map.of("id", trial.id(), "target", trial.target())).toList(),
                false).replace("<", "\\u003c");
        return page.end().replace("</body>", BODY + "<script>\nconst TRIALS = " + blind + ";\n" + SCRIPT + "</script>\n</body>");
    }
}
