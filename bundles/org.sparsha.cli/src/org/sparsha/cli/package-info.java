/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The command line: one small class a subcommand. Results go to standard output, messages and progress to standard error; exit code 0 all
 * went well, 1 some item failed, 2 the call is wrong, 130 cancelled.
 */
package org.sparsha.cli;
