/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-conflit.h"

#include "model/parcours.h"
#include "operations/agendas.h"
#include "widgets/formulaire-window.h"

#include <glib/gi18n.h>

struct _EntretienConflit
{
  GtkWidget parent_instance;

  GtkWidget *boite;
  GtkWidget *texte;
  GtkWidget *raison;
};

G_DEFINE_FINAL_TYPE (EntretienConflit, entretien_conflit, GTK_TYPE_WIDGET)

static void
entretien_conflit_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_ENTRETIEN_CONFLIT (object)->boite, gtk_widget_unparent);

  G_OBJECT_CLASS (entretien_conflit_parent_class)->dispose (object);
}

static void
entretien_conflit_class_init (EntretienConflitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entretien_conflit_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entretien_conflit_init (EntretienConflit *self)
{
  self->boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->texte = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->texte), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->texte), 0);
  gtk_widget_add_css_class (self->texte, "notice");
  gtk_widget_add_css_class (self->texte, "late");
  self->raison = gtk_entry_new ();
  gtk_box_append (GTK_BOX (self->boite), self->texte);
  gtk_box_append (GTK_BOX (self->boite),
                  formulaire_field_new (_("_Reason to keep both"), self->raison));
  gtk_widget_set_parent (self->boite, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * entretien_conflit_new:
 *
 * Returns: (transfer floating): nothing to say yet
 */
GtkWidget *
entretien_conflit_new (void)
{
  return g_object_new (TYPE_ENTRETIEN_CONFLIT, NULL);
}

/**
 * entretien_conflit_show:
 * @dossier: the uuid of the dossier it is written in
 * @entretien: (nullable): its uuid, where it exists already
 * @plan: (nullable): what it is to be; %NULL while its time is not known
 *
 * Says at once what the meeting would be in conflict with.
 */
void
entretien_conflit_show (EntretienConflit    *self,
                        Repository          *repository,
                        const char          *dossier,
                        const char          *entretien,
                        const PlanEntretien *plan)
{
  g_autofree char *conflits = NULL;
  g_autofree char *texte = NULL;
  gboolean pris;

  g_return_if_fail (JALONS_IS_ENTRETIEN_CONFLIT (self));

  if (plan != NULL && plan->duree_minutes > 0)
    conflits = agendas_explain_plan (repository, dossier, entretien, plan, NULL);
  pris = conflits != NULL && *conflits != '\0';
  texte = pris ? g_strdup_printf ("%s\n%s", _("This time is already taken"), conflits) : g_strdup ("");
  gtk_label_set_label (GTK_LABEL (self->texte), texte);
  gtk_widget_set_visible (GTK_WIDGET (self), pris);
}

/**
 * entretien_conflit_get_texte:
 *
 * Returns: what is said, an empty text where there is no conflict
 */
const char *
entretien_conflit_get_texte (EntretienConflit *self)
{
  g_return_val_if_fail (JALONS_IS_ENTRETIEN_CONFLIT (self), "");

  return gtk_label_get_label (GTK_LABEL (self->texte));
}

/**
 * entretien_conflit_get_raison:
 *
 * Returns: (nullable): why it is kept all the same; %NULL where there is no conflict, or no reason
 */
const char *
entretien_conflit_get_raison (EntretienConflit *self)
{
  const char *raison;

  g_return_val_if_fail (JALONS_IS_ENTRETIEN_CONFLIT (self), NULL);

  raison = gtk_editable_get_text (GTK_EDITABLE (self->raison));
  return gtk_widget_get_visible (GTK_WIDGET (self)) && !texte_is_blank (raison) ? raison : NULL;
}

/**
 * entretien_conflit_set_raison:
 * @raison: (nullable): the one that is kept
 *
 * Shows a reason that was given before.
 */
void
entretien_conflit_set_raison (EntretienConflit *self,
                              const char       *raison)
{
  g_return_if_fail (JALONS_IS_ENTRETIEN_CONFLIT (self));

  gtk_editable_set_text (GTK_EDITABLE (self->raison), raison != NULL ? raison : "");
}
