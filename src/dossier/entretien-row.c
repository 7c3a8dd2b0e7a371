/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-row.h"

#include "base/formats.h"
#include "dossier/entretien-textes.h"
#include "widgets/formes.h"
#include "widgets/libelles.h"

struct _EntretienRow
{
  GtkListBoxRow parent_instance;

  char *uuid;
  gint64 debut;
  const char *classe;

  GtkWidget *forme;
  GtkWidget *titre;
  GtkWidget *moment;
  GtkWidget *duree;
  GtkWidget *mot;
};

G_DEFINE_FINAL_TYPE (EntretienRow, entretien_row, GTK_TYPE_LIST_BOX_ROW)

static void
entretien_row_dispose (GObject *object)
{
  EntretienRow *self = JALONS_ENTRETIEN_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ENTRETIEN_ROW);
  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (entretien_row_parent_class)->dispose (object);
}

static void
entretien_row_class_init (EntretienRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entretien_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/entretien-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntretienRow, forme);
  gtk_widget_class_bind_template_child (widget_class, EntretienRow, titre);
  gtk_widget_class_bind_template_child (widget_class, EntretienRow, moment);
  gtk_widget_class_bind_template_child (widget_class, EntretienRow, duree);
  gtk_widget_class_bind_template_child (widget_class, EntretienRow, mot);
}

static void
entretien_row_init (EntretienRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entretien_row_new:
 * @uuid: an entretien
 *
 * Returns: (transfer floating): its row, empty
 */
GtkWidget *
entretien_row_new (const char *uuid)
{
  EntretienRow *self = g_object_new (TYPE_ENTRETIEN_ROW, NULL);

  self->uuid = g_strdup (uuid);

  return GTK_WIDGET (self);
}

/**
 * entretien_row_get_uuid:
 *
 * Returns: the entretien of the row
 */
const char *
entretien_row_get_uuid (EntretienRow *self)
{
  g_return_val_if_fail (JALONS_IS_ENTRETIEN_ROW (self), NULL);

  return self->uuid;
}

/**
 * entretien_row_get_debut:
 *
 * Returns: when it starts, an instant
 */
gint64
entretien_row_get_debut (EntretienRow *self)
{
  g_return_val_if_fail (JALONS_IS_ENTRETIEN_ROW (self), CHAMP_ABSENT);

  return self->debut;
}

static const char *
get_class (const char *statut)
{
  if (g_strcmp0 (statut, "realise") == 0)
    return "good-text";
  if (g_strcmp0 (statut, "confirme") == 0)
    return "accent-text";
  if (g_strcmp0 (statut, "absent") == 0 || g_strcmp0 (statut, "absent_excuse") == 0)
    return "late-text";

  return "secondary-text";
}

static void
set_class (EntretienRow *self,
           const char   *classe)
{
  if (self->classe != NULL)
    {
      gtk_widget_remove_css_class (self->forme, self->classe);
      gtk_widget_remove_css_class (self->mot, self->classe);
    }
  self->classe = classe;
  gtk_widget_add_css_class (self->forme, classe);
  gtk_widget_add_css_class (self->mot, classe);
}

/**
 * entretien_row_set_entretien:
 * @entretien: the one of the row
 * @aujourdhui: today
 *
 * Shows what the record holds.
 */
void
entretien_row_set_entretien (EntretienRow   *self,
                             DossierComplet *dossier,
                             Entretien      *entretien,
                             gint64          aujourdhui)
{
  const char *mot = libelle_statut_entretien (entretien->statut);
  g_autofree char *titre = entretien_texte_titre (dossier, entretien);
  g_autofree char *moment = entretien_texte_moment (entretien, aujourdhui);
  g_autofree char *duree = NULL;
  g_autofree char *phrase = NULL;

  g_return_if_fail (JALONS_IS_ENTRETIEN_ROW (self));

  self->debut = entretien->debut;
  duree = entretien_counts (entretien)
            ? format_duree (entretien->duree_minutes)
            : g_strdup ("–");
  phrase = g_strdup_printf ("%s, %s, %s", titre, moment, mot);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->forme),
                                forme_entretien_get_icon (entretien->statut));
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->moment), moment);
  gtk_label_set_label (GTK_LABEL (self->duree), duree);
  gtk_label_set_label (GTK_LABEL (self->mot), mot);
  set_class (self, get_class (entretien->statut));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase,
                                  -1);
}
