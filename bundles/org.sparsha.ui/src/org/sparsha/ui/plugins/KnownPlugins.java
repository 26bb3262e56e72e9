/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.plugins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.plugins.ContractReport;
import org.sparsha.runtime.plugins.PluginShelf;

/**
 * What is known of plug-ins.
 *
 * @param shelf what is offered, installed and switched off
 * @param broken a sentence for each that doesn't work, by its name
 * @param reports which rules of their contracts installed ones keep, by id
 * @param site where the offered ones come from, as a person wrote it; may be empty
 */
public record KnownPlugins(PluginShelf shelf, Map<String, String> broken, Map<String, ContractReport> reports, String site) {

    /** Copies. */
    public KnownPlugins {
        broken = new LinkedHashMap<>(broken);
        reports = Map.copyOf(reports);
    }

    static KnownPlugins nothing() {
        return new KnownPlugins(PluginShelf.empty(), Map.of(), Map.of(), "");
    }

    KnownPlugins offered(PluginShelf now, String place) {
        return new KnownPlugins(now, broken, reports, place);
    }

    KnownPlugins checked(Map<String, ContractReport> found) {
        return new KnownPlugins(shelf, broken, found, site);
    }

    Optional<ContractReport> report(PluginShelf.Row row) {
        return row.here().isPresent() ? Optional.ofNullable(reports.get(row.plugin().id())) : Optional.empty();
    }
}
