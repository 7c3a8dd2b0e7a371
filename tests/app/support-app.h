/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

#define ESSAI_JOUR "2026-11-12"

void        essai_init           (int        *argc,
                                  char     ***argv);
int         essai_run            (void);
GtkApplication *essai_application_new (void);
char       *essai_make_path      (const char *nom);
char       *essai_make_demo      (void);
Repository *essai_open_demo      (void);
Repository *essai_open_empty     (const char *centre);
void        essai_iterate        (void);
void        essai_wait           (guint       millisecondes);
gboolean    essai_wait_for       (gboolean  (*condition) (gpointer data),
                                  gpointer    data);
void        essai_show           (GtkWidget  *widget,
                                  GtkWidget **window);
void        essai_close          (GtkWidget  *window);
void        essai_close_base     (GtkWidget  *window,
                                  Repository *repository);
char       *essai_find_dossier   (Repository *repository,
                                  const char *statut);
GtkWidget  *essai_find           (GtkWidget  *root,
                                  GType       type,
                                  guint       rang);
GtkWidget  *essai_find_button    (GtkWidget  *root,
                                  const char *label);
gboolean    essai_press          (GtkWidget  *window,
                                  guint       keyval,
                                  GdkModifierType state);
gboolean    essai_has_text       (GtkWidget  *root,
                                  const char *texte);
#define ESSAI_CHILD(widget, TYPE, name) \
  GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (widget), TYPE, name))
