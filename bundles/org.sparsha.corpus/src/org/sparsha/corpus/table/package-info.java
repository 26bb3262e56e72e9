/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tables as text: CSV and TSV after RFC 4180, read with their header and written atomically. */
package org.sparsha.corpus.table;
