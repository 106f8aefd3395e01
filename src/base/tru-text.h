/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *tru_text_fold         (const char  *text);
char    *tru_text_index        (const char  *text);
char    *tru_text_index_phone  (const char  *text);
char   **tru_text_query        (const char  *text);
char    *tru_text_format_phone (const char  *text);
gboolean tru_text_is_phone     (const char  *text);
gboolean tru_text_is_blank     (const char  *text);
char    *tru_text_clean        (const char  *text);
char    *tru_text_clean_lines  (const char  *text);
char    *tru_text_join         (const char **parts,
                                const char  *separator);
char    *tru_text_stop         (char        *sentence);

G_END_DECLS
