/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/commonmark-private.h"
#include "documents/modele-private.h"

/* A block that is open, and what takes blocks once it is closed. */
typedef struct {
  DirectiveKind kind;
  Bloc *parent;
} Ouvert;

struct Batisseur {
  Bloc *parent;
  ModeleContexte *contexte;
  GPtrArray *valeurs;  /* of the run being read */
  GArray *ouverts;     /* Ouvert */
  GPtrArray *paires;   /* (element-type Inline): labels and values of the block being read */
  Directive colonnes;  /* of the table to come, where it has numbers */
  guint first;         /* how many blocks stood before the one that is open */
  guint level;         /* of the last heading */
  guint ensemble;      /* how many `ensemble` are open */
  gboolean started;    /* something stands in them */
  gboolean titled;
  gboolean cloture;    /* the next heading opens the last part */
  char *titre;         /* of the document, or NULL */
};

void    batisseur_write        (Batisseur *self, Inline *text, const char *literal,
                                InlineStyle style);
Inline *batisseur_read_text    (Batisseur *self, cmark_node *node, const char *soft_break);

/* modele-tableaux.c */
void    batisseur_append_table (Batisseur *self, cmark_node *node);
void    batisseur_collect      (Batisseur *self, DirectiveKind directive, cmark_node *node);
void    batisseur_append_graph (Batisseur *self, DirectiveKind directive);
void    batisseur_append_dossier (Batisseur *self, DirectiveKind directive);
void    batisseur_append_cover (Batisseur *self);
void    batisseur_append_pairs (Batisseur *self, DirectiveKind directive);
