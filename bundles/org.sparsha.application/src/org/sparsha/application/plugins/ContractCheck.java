/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.contract.ContractRule;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

/**
 * Holds contributions that are installed to the rules of their contracts: the same as the tests that whoever writes one inherits. No model
 * and no recording is needed. Takes seconds; one thread, and those that the rules themselves start.
 */
public final class ContractCheck {

    private static final int LONGEST = 300;

    private final ContributionCatalog catalog;

    /** @param catalog where the contributions are */
    public ContractCheck(ContributionCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param which those to be checked
     * @param progress told of each rule; cancelled between two
     * @return which rules they keep
     * @throws CancelledException where that was asked for
     */
    public ContractReport of(Predicate<ContributionInfo> which, Progress progress) throws CancelledException {
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            check(kind, which, outcomes, progress.split(kind.plural(), 1.0 / ContributionKinds.ALL.size()));
        }
        return new ContractReport(outcomes);
    }

    private <T> void check(ExtensionKind<T> kind, Predicate<ContributionInfo> which, List<RuleOutcome> outcomes,
            Progress progress) throws CancelledException {
        List<ContributionInfo> chosen = catalog.list(kind).stream().filter(which).toList();
        for (ContributionInfo info : chosen) {
            List<ContractRule> rules;
            try {
                rules = kind.contract().rules(catalog.create(kind, info.id()), Map.of());
            } catch (ExplainException | IllegalArgumentException e) { // the second: its own constants don't fit its own parameters
                outcomes.add(new RuleOutcome(kind.singular(), info.id(), "can be loaded", cut(e.getMessage())));
                continue;
            }
            for (ContractRule rule : rules) {
                progress.checkCancelled();
                outcomes.add(new RuleOutcome(kind.singular(), info.id(), rule.name(), cut(rule.broken().orElse(""))));
                progress.worked(1.0 / chosen.size() / rules.size());
            }
        }
        if (chosen.isEmpty()) {
            progress.worked(1);
        }
    }

    private static String cut(String message) {
        String line = String.valueOf(message).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
