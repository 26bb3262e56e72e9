/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.model.json.JsonFields;
import org.sparsha.model.json.JsonFormatException;
import org.sparsha.report.ReportException;

/** Sections of a report as the file {@value #FILE} in the explanation's folder, so that the page can be made again without plug-ins. */
public final class SectionsJson {

    /** Name of the file. */
    public static final String FILE = "sections.json";

    private static final int LARGEST = 16 << 20;

    private SectionsJson() {
    }

    /**
     * @param sections sections
     * @return the content of the file
     */
    public static String text(List<WrittenSection> sections) {
        return JsonText.of(Map.of("sections", sections.stream().map(SectionsJson::fields).toList()), true) + "\n";
    }

    private static Map<String, Object> fields(WrittenSection section) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", section.id());
        fields.put("title", section.title());
        fields.put("blocks", section.blocks().stream().map(SectionsJson::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Paragraph paragraph -> Map.of("text", paragraph.text());
            case ReportBlock.Table table -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("titles", table.titles());
                fields.put("rows", table.rows().stream().map(row -> Map.of("cells", row)).toList());
                yield fields;
            }
        };
    }

    /**
     * @param folder the folder of an explanation
     * @return the sections that were written with it; none where there is no such file
     * @throws ReportException where the file is damaged
     */
    public static List<WrittenSection> read(Path folder) throws ReportException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new ReportException(file + " is larger than 16 MB. Delete it, and the page is made without its sections.");
            }
            List<WrittenSection> sections = new ArrayList<>();
            for (JsonFields each : JsonFields.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString())
                    .fieldsList("sections")) {
                List<ReportBlock> blocks = new ArrayList<>();
                for (JsonFields block : each.fieldsList("blocks")) {
                    blocks.add(block(block));
                }
                sections.add(new WrittenSection(each.text("id"), each.text("title"), blocks));
            }
            return sections;
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + AtomicFiles.reason(e) + ").", e);
        } catch (JsonFormatException | IllegalArgumentException e) { // the second: rows of another length than the titles
            throw new ReportException(e.getMessage() + " Delete the file, and the page is made without its sections.", e);
        }
    }

    private static ReportBlock block(JsonFields block) throws JsonFormatException {
        if (block.has("text")) {
            return new ReportBlock.Paragraph(block.text("text"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonFields row : block.fieldsList("rows")) {
            rows.add(row.texts("cells"));
        }
        return new ReportBlock.Table(block.texts("titles"), rows);
    }
}
