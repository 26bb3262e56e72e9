/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.corpus.scheme.PatternScheme;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.report.json.JsonText;
import org.sparsha.report.json.ParametersJson;
import org.sparsha.runtime.ModelLibrary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sparsha list}: what is installed. Broken plug-ins are named, with what is wrong. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lists models, explainers, perturbations, segmenters, metrics, recipes, sections, formats, "
                + "decoders, schemes, or what is broken.")
final class ListCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "WHAT", description = "models, explainers, perturbations, segmenters, metrics, recipes, sections, "
            + "formats, decoders, schemes or broken")
    private String what;

    @Mixin
    private CommonOptions common;

    ListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws WrongCallException {
        common.apply(context);
        List<Map<String, Object>> items = switch (what) {
            case "models" -> models();
            case "schemes" -> schemes();
            case "broken" -> broken();
            default -> contributions();
        };
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(items, true));
        } else {
            TextTable table = new TextTable("id", "name", "description");
            items.forEach(item -> table.row((String) item.get("id"), (String) item.get("name"), (String) item.get("description")));
            table.print(context.out(), common.format());
        }
        return ExitCode.OK;
    }

    private List<Map<String, Object>> contributions() throws WrongCallException {
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            if (kind.plural().equals(what)) {
                tellBroken();
                List<Map<String, Object>> items = new ArrayList<>();
                for (ContributionInfo info : context.runtime().catalog().list(kind)) {
                    Map<String, Object> item = item(info.id(), info.name(), info.description());
                    item.put("reference", info.reference());
                    item.put("bundle", info.bundle());
                    ContributionSettings.of(context.runtime().catalog(), kind, info.id())
                            .ifPresent(parameters -> item.put("parameters", ParametersJson.of(parameters)));
                    items.add(item);
                }
                return items;
            }
        }
        throw new WrongCallException("There is nothing to list called '" + what
                + "'; there are models, explainers, perturbations, segmenters, metrics, recipes, sections, formats, decoders, "
                + "schemes and broken.");
    }

    private void tellBroken() {
        context.runtime().catalog().check().forEach(broken -> context.err().println(broken.sentence()));
    }

    private List<Map<String, Object>> broken() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (BrokenContribution broken : context.runtime().catalog().check()) {
            Map<String, Object> item = item(broken.id(), broken.bundle(), broken.cause());
            item.put("bundle", broken.bundle());
            items.add(item);
        }
        return items;
    }

    private List<Map<String, Object>> models() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (ModelLibrary.Entry entry : context.runtime().models().entries()) {
            if (entry.descriptor().isEmpty()) {
                context.err().println("Broken model " + entry.id() + ": " + entry.problem());
                continue;
            }
            Map<String, Object> item = item(entry.id(), entry.descriptor().get().title(),
                    String.join(", ", entry.descriptor().get().labels()));
            item.put("version", entry.descriptor().get().version());
            item.put("licence", entry.descriptor().get().licence());
            item.put("folder", entry.folder().toString());
            items.add(item);
        }
        return items;
    }

    private List<Map<String, Object>> schemes() {
        tellBroken();
        List<Map<String, Object>> items = new ArrayList<>();
        for (LabelScheme scheme : context.runtime().corpora().schemes()) {
            items.add(item(scheme.id(), scheme.title(), scheme.description()));
        }
        items.add(item(PatternScheme.ID, "Pattern", "A regular expression with named groups: --pattern REGEX."));
        return items;
    }

    static Map<String, Object> item(String id, String name, String description) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("name", name);
        item.put("description", description);
        return item;
    }
}
