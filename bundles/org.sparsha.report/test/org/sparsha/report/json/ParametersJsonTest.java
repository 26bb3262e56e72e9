/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ParametersJsonTest {

    @Test
    void tellsTypeUnitRangeAndDefault() {
        String json = JsonText.of(ParametersJson.of(List.of(Parameter.wholeNumber("samples", "Samples", "How many.", 16, 1000, 200),
                Parameter.decimal("hop", "Hop", "Step.", "s", 0.01, 1, 0.5), Parameter.flag("guided", "Guided", "Whether.", true),
                Parameter.choice("rule", "Rule", "Which.", "peak", "sum"))), false);
        assertEquals("[{\"name\":\"samples\",\"type\":\"whole-number\",\"unit\":\"\",\"min\":16,\"max\":1000,\"default\":200,"
                + "\"description\":\"How many.\"},{\"name\":\"hop\",\"type\":\"decimal\",\"unit\":\"s\",\"min\":0.01,\"max\":1,"
                + "\"default\":0.5,\"description\":\"Step.\"},{\"name\":\"guided\",\"type\":\"flag\",\"unit\":\"\","
                + "\"choices\":[true,false],\"default\":true,\"description\":\"Whether.\"},{\"name\":\"rule\",\"type\":\"choice\","
                + "\"unit\":\"\",\"choices\":[\"peak\",\"sum\"],\"default\":\"peak\",\"description\":\"Which.\"}]",
                json.replaceAll("\\s*([:,\\[\\]{}])\\s*", "$1"));
    }
}
