/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What plug-ins may use has a version and keeps its word; everything else says that it is not for them. */
class PromiseTest {

    private static final Set<String> PROMISED = Set.of("org.sparsha.core", "org.sparsha.features", "org.sparsha.model",
            "org.sparsha.explain", "org.sparsha.explain.contract", "org.sparsha.explain.spi", "org.sparsha.explain.testsupport",
            "org.sparsha.ui.spi");
    private static final String HOW = "Give the package that version in its manifest. Before the first release, where nobody can have "
            + "built on it, 'releng/build/write-api-baseline' takes what is there as the baseline instead.";

    private static List<Bundle> bundles() {
        return SourceTree.bundles().stream().map(Bundle::read).filter(bundle -> bundle.name().startsWith("org.sparsha.")).toList();
    }

    @Test
    void everyExportedPackageSaysForWhomItIs() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : bundles()) {
            for (Export export : bundle.exported()) {
                boolean fits = PROMISED.contains(export.name())
                        ? export.isPromised() && export.version().get().matches("\\d+\\.\\d+\\.\\d+")
                        : export.internal() || !export.friends().isEmpty();
                if (!fits) {
                    wrong.add(bundle.name() + " exports " + export);
                }
            }
        }
        assertEquals(List.of(), wrong, "either ;version=\"1.0.0\" (and in this test), or ;x-internal:=true or ;x-friends:=…");
    }

    @Test
    void onlyFriendsUseWhatIsForFriends() {
        List<String> wrong = new ArrayList<>();
        List<Bundle> all = bundles();
        for (Bundle owner : all) {
            for (Export export : owner.exported()) {
                for (Bundle user : all) {
                    if (!export.friends().isEmpty() && !user.equals(owner) && !export.friends().contains(user.name())
                            && user.imports("src").stream().anyMatch(name -> name.matches(export.name() + "\\.[A-Z].*"))) {
                        wrong.add(user.name() + " uses " + export.name());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A plug-in that imports the promised packages, or requires the bundle of one, compiles and links. */
    @Test
    void whatIsPromisedMentionsOnlyWhatIsPromised() {
        Set<String> wrong = new TreeSet<>();
        for (Bundle bundle : bundles()) {
            for (Export export : bundle.exported()) {
                if (export.isPromised()) {
                    ApiSignatures.of(ApiBaseline.sources(bundle, export.name())).mentioned().stream()
                            .filter(type -> type.startsWith("org.sparsha."))
                            .filter(type -> !PROMISED.contains(type.replaceAll("\\.[A-Z].*", "")))
                            .forEach(type -> wrong.add(export.name() + " mentions " + type));
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void theSpiBringsAlongWhatItMentions() {
        String manifest = SourceTree.read(SourceTree.ROOT.resolve("bundles/org.sparsha.explain/META-INF/MANIFEST.MF")).replace("\n ", "");
        for (String bundle : List.of("org.sparsha.core", "org.sparsha.features", "org.sparsha.model")) {
            assertTrue(manifest.contains(bundle + ";visibility:=reexport"), bundle);
        }
    }

    @Test
    void versionsTellWhatChanged() throws IOException {
        Map<String, ApiBaseline.Api> now = ApiBaseline.current();
        assertEquals(PROMISED, now.keySet());
        assertEquals("", ApiBaseline.problems(ApiBaseline.kept(), now).stream().collect(Collectors.joining("\n")), HOW);
    }
}
