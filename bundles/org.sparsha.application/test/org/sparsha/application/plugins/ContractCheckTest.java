/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An explainer that breaks rules is found out, by name of the rule; what came of it is kept. */
class ContractCheckTest {

    @TempDir
    private Path folder;

    /** Answers by chance, doesn't ask the model and can't be cancelled. */
    private static final class Dice implements Explainer {

        private int calls;

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1;
        }

        @Override
        public Attribution explain(ExplanationTask task) {
            double[] scores = new double[task.segments().size()];
            scores[0] = ++calls;
            return SegmentAttribution.of(task.segments(), scores);
        }
    }

    private record OneExplainer(Explainer explainer) implements ContributionCatalog {

        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return kind.equals(ExtensionKind.EXPLAINERS) ? List.of(new ContributionInfo("acme.dice", "Dice", "", "", "com.acme"))
                    : List.of();
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) throws ExplainException {
            return kind.type().cast(explainer);
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    }

    @Test
    void whatIsBrokenIsNamedAndKept() throws Exception {
        ContractReport report = new ContractCheck(new OneExplainer(new Dice())).of(info -> info.bundle().equals("com.acme"),
                Progress.none());
        Map<String, String> problems = new LinkedHashMap<>();
        report.broken().forEach(outcome -> problems.put(outcome.rule(), outcome.problem()));
        assertEquals("the same again: another result", problems.get("same seed, same result, on any number of threads"));
        assertTrue(problems.get("cancels").contains("nothing is thrown"), problems::toString);
        assertTrue(problems.containsKey("silent clip") && !problems.containsKey("one segment"), problems::toString);
        assertEquals("Breaks " + problems.size() + " of " + report.outcomes().size() + " rules of the contract.", report.sentence());
        CheckedPlugins checked = new CheckedPlugins(folder.resolve("checks"));
        assertTrue(checked.report("com.acme", "1.0.0").isEmpty());
        checked.keep("com.acme", "1.0.0", report);
        assertEquals(report, checked.report("com.acme", "1.0.0").orElseThrow());
        assertTrue(checked.report("com.acme", "1.0.1").isEmpty());
    }

    @Test
    void nothingOfOthersIsChecked() throws Exception {
        assertEquals("", new ContractCheck(new OneExplainer(new Dice())).of(info -> false, Progress.none()).sentence());
    }
}
