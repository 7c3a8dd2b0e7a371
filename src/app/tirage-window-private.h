/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/tirage-window.h"

G_BEGIN_DECLS

struct _TirageWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  char **dossiers;
  GListStore *items;
  Tirage *tirage;
  GHashTable *exemplaires; /* code → GtkSpinButton */
  GHashTable *cases;       /* code → GtkCheckButton */
  GtkWidget *lecteur;      /* for whom the sheets of preparation are */
  char *message;

  GtkWidget *documents;
  GtkWidget *lignes;
  GtkWidget *vide;
  GtkWidget *nouvelle;
  GtkWidget *resume;
  GtkWidget *suite;        /* what is done with the conventions that were printed */
  GtkWidget *avancement;
  GtkWidget *imprimer;
  GtkWidget *arreter;
  GtkWidget *fermer;
};

guint tirage_window_get_copies     (const char          *code,
                                    gpointer             data);
void  tirage_window_show_state     (TirageWindow        *self);
void  tirage_window_fill_lines     (TirageWindow        *self);
void  tirage_window_add_code       (TirageWindow        *self,
                                    const char          *code);
void  tirage_window_tick_conventions (TirageWindow       *self);
void  tirage_window_init_documents (TirageWindow        *self);
void  tirage_window_set_message    (TirageWindow        *self,
                                    const char          *message);
void  tirage_window_class_add_suite (GtkWidgetClass     *widget_class);
void  tirage_window_show_suite     (TirageWindow        *self);
GtkWidget *tirage_window_create_courriel (TirageItem    *item);

G_END_DECLS
