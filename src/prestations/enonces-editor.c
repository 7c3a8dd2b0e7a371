/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/enonces-editor.h"

#include "model/prestation-cadre.h"
#include "prestations/faute-bin.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"
#include "widgets/frappe-vue.h"

#include <glib/gi18n.h>

#define CLE "jalons-enonce"

struct _EnoncesEditor
{
  GtkWidget parent_instance;

  Prestation *brouillon;
  GtkWidget *carte;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EnoncesEditor, enonces_editor, GTK_TYPE_WIDGET)

static void
text_changed_cb (GtkTextBuffer *texte,
                 EnoncesEditor *self)
{
  g_autofree char *lignes = NULL;

  g_object_get (texte, "text", &lignes, NULL);
  prestation_set_enonce (self->brouillon, g_object_get_data (G_OBJECT (texte), CLE), lignes);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
create_vue (EnoncesEditor *self,
            const char    *cle)
{
  const PrestationEnonce *enonce = prestation_get_enonce (self->brouillon, cle);
  g_autofree char *lignes = enonce != NULL ? g_strjoinv ("\n", enonce->libelles) : g_strdup ("");
  GtkWidget *vue = gtk_text_view_new ();
  GtkTextBuffer *texte = gtk_text_view_get_buffer (GTK_TEXT_VIEW (vue));

  g_object_set (vue, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "top-margin", 6,
                "bottom-margin", 6, "left-margin", 8, "right-margin", 8, "pixels-below-lines", 3,
                NULL);
  gtk_widget_add_css_class (vue, "text-frame");
  gtk_text_buffer_set_text (texte, lignes, -1);
  frappe_vue_attach (GTK_TEXT_VIEW (vue));
  g_object_set_data (G_OBJECT (texte), CLE, (gpointer) cle);
  g_signal_connect_object (texte, "changed", G_CALLBACK (text_changed_cb), self, 0);

  return vue;
}

static void
enonces_editor_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_ENONCES_EDITOR (object)->carte, gtk_widget_unparent);

  G_OBJECT_CLASS (enonces_editor_parent_class)->dispose (object);
}

static void
enonces_editor_class_init (EnoncesEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = enonces_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "enonces");

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
enonces_editor_init (EnoncesEditor *self)
{
  self->carte = carte_new (_("What the centre says of it"));
  gtk_widget_set_parent (self->carte, GTK_WIDGET (self));
}

/**
 * enonces_editor_new:
 * @brouillon: (transfer none): a draft, which lives as long as the editor
 *
 * Returns: (transfer floating): the editor of what is said of it
 */
GtkWidget *
enonces_editor_new (Prestation *brouillon)
{
  EnoncesEditor *self = g_object_new (TYPE_ENONCES_EDITOR, NULL);

  self->brouillon = brouillon;
  carte_add (self->carte, carte_texte_new (_("One sentence a line. What is left empty is said "
                                             "nowhere."), "small-caption"));
  for (const CodeLibelle *enonce = codes_enonce; enonce->code != NULL; enonce++)
    {
      g_autofree char *place = prestation_place_enonce (enonce->code);

      carte_add (self->carte,
                 faute_bin_new (place, formulaire_field_new (_(enonce->libelle),
                                                             create_vue (self, enonce->code))));
    }

  return GTK_WIDGET (self);
}
