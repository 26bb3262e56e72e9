/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.sparsha.audio.ChannelChoice;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which channel of recordings is heard. */
@Command
final class ChannelOption {

    @Option(names = "--channel", paramLabel = "mean|N", converter = Reader.class, description = "What is heard of a recording of several "
            + "channels: their mean (default), or one channel alone, counted from 1.")
    private ChannelChoice choice = ChannelChoice.MEAN;

    /** What is heard. */
    ChannelChoice choice() {
        return choice;
    }

    /** Reads the option. */
    static final class Reader implements ITypeConverter<ChannelChoice> {
        @Override
        public ChannelChoice convert(String value) {
            try {
                return ChannelChoice.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("it is mean, or the number of a channel, counted from 1, not '" + value + "'");
            }
        }
    }
}
