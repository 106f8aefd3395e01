/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-card.h"
#include "tru-record.h"
#include "tru-tone.h"

G_BEGIN_DECLS

/* What stands in the cards of a household's page, and the menu behind their pencil. */

GtkWidget *tru_card_label       (const char *text,
                                 const char *css_class);
GtkWidget *tru_card_cell_button (const char *text,
                                 const char *name,
                                 const char *action,
                                 GVariant   *target);
void       tru_card_attach      (GtkGrid    *grid,
                                 GtkWidget  *child,
                                 int         column,
                                 int         row);
GtkWidget *tru_card_unknown     (void);
void       tru_card_line        (TruCard    *card,
                                 const char *left,
                                 const char *right,
                                 const char *css_class);
GtkWidget *tru_card_act_line    (TruCard    *card,
                                 const char *left,
                                 const char *right,
                                 const char *action,
                                 GVariant   *target);
GtkWidget *tru_card_record_line (TruCard    *card,
                                 const char *left,
                                 const char *right,
                                 const char *action,
                                 const char *kind,
                                 const char *uid);
void       tru_card_pair        (TruCard    *card,
                                 const char *label,
                                 const char *value);
void       tru_card_note        (TruCard    *card,
                                 const char *text);
void       tru_card_button      (TruCard    *card,
                                 const char *label,
                                 const char *action,
                                 GVariant   *target);
void       tru_card_menu_button (TruCard    *card,
                                 const char *label,
                                 GMenuModel *menu);
void       tru_card_icon_line   (TruCard    *card,
                                 const char *icon,
                                 TruTone     tone,
                                 const char *text,
                                 const char *tooltip);
GtkWidget *tru_card_add_pencil  (TruCard    *card);
void       tru_card_set_pencil  (GtkWidget  *pencil,
                                 GMenuModel *menu);
void       tru_menu_edit        (GMenu      *menu,
                                 const char *label,
                                 TruRecord  *record);
void       tru_menu_edit_uid    (GMenu      *menu,
                                 const char *label,
                                 const char *kind,
                                 const char *uid);
void       tru_menu_add         (GMenu      *menu,
                                 const char *label,
                                 const char *kind,
                                 ...) G_GNUC_NULL_TERMINATED;
void       tru_menu_act         (GMenu      *menu,
                                 const char *label,
                                 const char *action,
                                 GVariant   *target);

G_END_DECLS
