/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The fields of one message in Protocol Buffers' encoding, without its schema. Nothing is copied.
 *
 * @param fields in the order of the file
 */
record ProtobufFields(List<Field> fields) {

    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int LENGTH = 2;
    private static final int FOUR_BYTES = 5;

    /**
     * One field.
     *
     * @param number its number in the schema
     * @param value a whole number's value; 0 for other kinds
     * @param content the bytes of a text, message or packed list; empty for other kinds
     * @param isNumber whether it is a whole number
     */
    record Field(int number, long value, ByteBuffer content, boolean isNumber) {

        /** The message within. */
        ProtobufFields message() {
            return ProtobufFields.of(content.duplicate());
        }

        /** The text within. */
        String text() {
            return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
        }

        /** Its size in bytes. */
        int size() {
            return content.remaining();
        }
    }

    /**
     * @param message its bytes; the position is moved
     * @return its fields
     * @throws IllegalArgumentException where it is damaged
     */
    static ProtobufFields of(ByteBuffer message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer none = ByteBuffer.allocate(0);
        while (message.hasRemaining()) {
            long tag = varint(message);
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> fields.add(new Field(number, varint(message), none, true));
                case EIGHT_BYTES -> fields.add(new Field(number, 0, part(message, Long.BYTES), false));
                case FOUR_BYTES -> fields.add(new Field(number, 0, part(message, Integer.BYTES), false));
                case LENGTH -> fields.add(new Field(number, 0, part(message, varint(message)), false));
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return new ProtobufFields(Collections.unmodifiableList(fields));
    }

    /** The fields of a number. */
    List<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number).toList();
    }

    /** The texts of a field. */
    List<String> texts(int number) {
        return all(number).stream().map(Field::text).toList();
    }

    /** A list of whole numbers, packed or not. */
    List<Long> numbers(int number) {
        List<Long> numbers = new ArrayList<>();
        for (Field field : all(number)) {
            if (field.isNumber()) {
                numbers.add(field.value());
            }
            for (ByteBuffer packed = field.content().duplicate(); packed.hasRemaining();) {
                numbers.add(varint(packed));
            }
        }
        return numbers;
    }

    private static ByteBuffer part(ByteBuffer message, long length) {
        if (length < 0 || length > message.remaining()) {
            throw new IllegalArgumentException("cut off");
        }
        ByteBuffer part = message.slice(message.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        message.position(message.position() + (int) length);
        return part;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new IllegalArgumentException("cut off");
            }
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("varint");
    }
}
