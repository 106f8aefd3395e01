/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A scanner sends its characters at most so many milliseconds apart; no hand does, four times in a row. */
#define TRU_SCAN_GAP 35

/** Fewer characters than this, the check character among them, are no scan. */
#define TRU_SCAN_LEAST 4

/** No label is longer; more is a key that repeats, or a text being pasted by a macro. */
#define TRU_SCAN_MOST 32

/**
 * TruScanKey:
 * @at: when it was pressed, in milliseconds
 * @character: what the desktop's keyboard makes of it, 0 for a key that types nothing
 * @keycode: which key it is: evdev's number plus 8, as X11 and Wayland say
 * @is_shifted: whether Shift was held
 * @is_end: whether it is Enter
 * @is_repeated: whether it is held down rather than pressed anew
 */
typedef struct
{
  gint64 at;
  gunichar character;
  guint keycode;
  gboolean is_shifted;
  gboolean is_end;
  gboolean is_repeated;
} TruScanKey;

/**
 * TruScanAnswer:
 * @TRU_SCAN_TYPING: this key and those held back are typing
 * @TRU_SCAN_TYPED: those held back are typing, this one may begin a scan: hold it back
 * @TRU_SCAN_HELD: it may belong to a scan: hold it back
 * @TRU_SCAN_CODE: with it a scan is complete; those held back and this one were never typed
 */
typedef enum
{
  TRU_SCAN_TYPING,
  TRU_SCAN_TYPED,
  TRU_SCAN_HELD,
  TRU_SCAN_CODE,
} TruScanAnswer;

/**
 * TruScan:
 *
 * Tells a scanner's keys from a person's by their pace, their end and their check character.
 */
typedef struct _TruScan TruScan;

TruScan       *tru_scan_new      (void);
void           tru_scan_free     (TruScan          *self);
TruScanAnswer  tru_scan_press    (TruScan          *self,
                                  const TruScanKey *key);
gboolean       tru_scan_is_over  (TruScan          *self,
                                  gint64            now);
void           tru_scan_reset    (TruScan          *self);
const char    *tru_scan_get_code (TruScan          *self);
const char    *tru_scan_get_unread (TruScan        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruScan, tru_scan_free)

G_END_DECLS
