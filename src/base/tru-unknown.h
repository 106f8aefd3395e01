/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TRU_UNKNOWN:
 *
 * The value of a number, date, time or amount that nobody knows. It is a value of its own everywhere
 * (NULL in SQL, null in JSON, absent in XML, empty in a form) and never zero.
 */
#define TRU_UNKNOWN G_MININT64

G_END_DECLS
