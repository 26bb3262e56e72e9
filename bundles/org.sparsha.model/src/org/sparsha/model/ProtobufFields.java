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
 * The fields of one message in Protocol Buffers' encoding, without its schema. Nothing is copied, and no stream or view is made: a model
 * is opened by short calls, too, whose code isn't compiled yet.
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
     * @param bytes of the whole file; not changed
     * @param from where the content of a text, message or packed list begins
     * @param to where it ends; {@code from} for other kinds
     * @param isNumber whether it is a whole number
     */
    record Field(int number, long value, byte[] bytes, int from, int to, boolean isNumber) {

        /** The message within. */
        ProtobufFields message() {
            return ProtobufFields.of(bytes, from, to);
        }

        /** The text within. */
        String text() {
            return new String(bytes, from, size(), StandardCharsets.UTF_8);
        }

        /** Its bytes, the least of a number first. */
        ByteBuffer content() {
            return ByteBuffer.wrap(bytes, from, size()).order(ByteOrder.LITTLE_ENDIAN);
        }

        /** Its size in bytes. */
        int size() {
            return to - from;
        }
    }

    /** Where reading is. */
    private static final class Cursor {
        private final byte[] bytes;
        private final int end;
        private int at;

        Cursor(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.at = from;
            this.end = to;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                if (at >= end) {
                    throw new IllegalArgumentException("cut off");
                }
                byte next = bytes[at++];
                value |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("varint");
        }

        Field part(int number, long length) {
            if (length < 0 || length > end - at) {
                throw new IllegalArgumentException("cut off");
            }
            Field field = new Field(number, 0, bytes, at, at + (int) length, false);
            at += (int) length;
            return field;
        }
    }

    /**
     * @param file its bytes
     * @return its fields
     * @throws IllegalArgumentException where it is damaged
     */
    static ProtobufFields of(byte[] file) {
        return of(file, 0, file.length);
    }

    private static ProtobufFields of(byte[] bytes, int from, int to) {
        List<Field> fields = new ArrayList<>();
        Cursor cursor = new Cursor(bytes, from, to);
        while (cursor.at < to) {
            long tag = cursor.varint();
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> fields.add(new Field(number, cursor.varint(), bytes, cursor.at, cursor.at, true));
                case EIGHT_BYTES -> fields.add(cursor.part(number, Long.BYTES));
                case FOUR_BYTES -> fields.add(cursor.part(number, Integer.BYTES));
                case LENGTH -> fields.add(cursor.part(number, cursor.varint()));
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return new ProtobufFields(Collections.unmodifiableList(fields));
    }

    /** The fields of a number. */
    List<Field> all(int number) {
        List<Field> found = List.of();
        for (Field field : fields) {
            if (field.number() == number) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(field);
            }
        }
        return found;
    }

    /** The texts of a field. */
    List<String> texts(int number) {
        List<String> texts = new ArrayList<>();
        for (Field field : all(number)) {
            texts.add(field.text());
        }
        return texts;
    }

    /** A list of whole numbers, packed or not. */
    List<Long> numbers(int number) {
        List<Long> numbers = new ArrayList<>();
        for (Field field : all(number)) {
            if (field.isNumber()) {
                numbers.add(field.value());
            }
            Cursor packed = new Cursor(field.bytes(), field.from(), field.to());
            while (packed.at < packed.end) {
                numbers.add(packed.varint());
            }
        }
        return numbers;
    }
}
