/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

/** The exit codes of the contract. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;
    /** Some item failed; each is named, the others are done. */
    static final int ITEM_FAILED = 1;
    /** The call is wrong. */
    static final int WRONG_CALL = 2;
    /** Nobody reads what is written, as after {@code sparsha … | head}: what the shell gives programs that end so, 128 + SIGPIPE. */
    static final int CLOSED_PIPE = 141;
    /** Cancelled by the user. */
    static final int CANCELLED = 130;

    private ExitCode() {
    }
}
