/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Arrays;
import java.util.List;

import org.sparsha.report.ListenVersion;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Ways to listen, by their names on the command line. */
final class ListenVersionConverter implements ITypeConverter<ListenVersion> {

    @Override
    public ListenVersion convert(String value) {
        List<ListenVersion> all = Arrays.asList(ListenVersion.values());
        return all.stream().filter(version -> version.id().equals(value)).findFirst().orElseThrow(() -> new TypeConversionException(
                "there is no '" + value + "'; there is " + String.join(", ", all.stream().map(ListenVersion::id).toList())));
    }
}
