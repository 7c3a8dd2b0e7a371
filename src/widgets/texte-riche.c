/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-riche.h"

#include "widgets/frappe-vue.h"
#include "widgets/orthographe-vue.h"

struct _TexteRiche
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (TexteRiche, texte_riche, GTK_TYPE_TEXT_VIEW)

static void
texte_riche_class_init (TexteRicheClass *klass)
{
}

static void
texte_riche_init (TexteRiche *self)
{
  frappe_vue_attach (GTK_TEXT_VIEW (self));
  orthographe_vue_attach (GTK_TEXT_VIEW (self));
}

/**
 * texte_riche_new:
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
texte_riche_new (void)
{
  return g_object_new (TYPE_TEXTE_RICHE, NULL);
}
