/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Constants of an enumeration by their names in small letters.
 *
 * @param <E> the enumeration
 */
abstract class LowerCaseConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final List<E> all;

    LowerCaseConverter(Class<E> type) {
        all = Arrays.asList(type.getEnumConstants());
    }

    @Override
    public E convert(String value) {
        return all.stream().filter(one -> name(one).equals(value)).findFirst().orElseThrow(() -> new TypeConversionException(
                "there is no '" + value + "'; there is " + String.join(", ", all.stream().map(this::name).toList())));
    }

    private String name(E one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
