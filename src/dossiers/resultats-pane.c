/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/textes-trouves.h"

#include "base/formats.h"
#include "model/tables.h"
#include "store/recherche-textes.h"

#include <glib/gi18n.h>

/* Shorter words begin too many others. */
#define LETTRES_AU_MOINS 3
#define DELAI_MS 150
#define MAXIMUM 50

struct _TextesTrouves
{
  GtkWidget parent_instance;

  Repository *repository;
  RechercheTextes *recherche;
  GCancellable *cancellable;
  char *question;
  guint attente;

  GtkWidget *boite;
  GtkWidget *titre;
  GtkWidget *liste;
};

G_DEFINE_FINAL_TYPE (TextesTrouves, textes_trouves, GTK_TYPE_WIDGET)

static char *
find_name (TextesTrouves *self,
           const char    *uuid)
{
  g_autoptr (Fiche) dossier = repository_get (self->repository, TYPE_DOSSIER, uuid, NULL);
  g_autoptr (Fiche) agent = NULL;

  if (dossier == NULL)
    return g_strdup ("");
  agent = repository_get (self->repository, TYPE_AGENT, JALONS_DOSSIER (dossier)->agent, NULL);
  return agent != NULL ? format_nom (JALONS_AGENT (agent)->nom, JALONS_AGENT (agent)->prenom)
                       : g_strdup (JALONS_DOSSIER (dossier)->ref);
}

/* The entretien that a text belongs to, or NULL */
static char *
find_entretien (TextesTrouves    *self,
                const Trouvaille *trouvaille)
{
  g_autoptr (Fiche) note = NULL;

  if (trouvaille->type == TYPE_ENTRETIEN)
    return g_strdup (trouvaille->uuid);
  if (trouvaille->type != TYPE_NOTE)
    return NULL;
  note = repository_get_within (self->repository, TYPE_NOTE, trouvaille->dossier,
                                trouvaille->uuid, NULL);
  return note != NULL ? g_strdup (JALONS_NOTE (note)->entretien) : NULL;
}

static GtkWidget *
make_label (const char *markup,
            const char *classe)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (classe != NULL)
    gtk_widget_add_css_class (label, classe);
  return label;
}

static GtkWidget *
make_row (TextesTrouves    *self,
          const Trouvaille *trouvaille)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *nom = find_name (self, trouvaille->dossier);
  g_autofree char *tete = g_markup_printf_escaped ("<b>%s</b> · %s", nom, trouvaille->champ);
  g_autofree char *extrait = g_markup_printf_escaped ("%s<b>%s</b>%s", trouvaille->avant,
                                                      trouvaille->mots, trouvaille->apres);
  g_autofree char *phrase = g_strdup_printf ("%s, %s: %s%s%s", nom, trouvaille->champ,
                                             trouvaille->avant, trouvaille->mots,
                                             trouvaille->apres);

  gtk_box_append (GTK_BOX (boite), make_label (tete, NULL));
  gtk_box_append (GTK_BOX (boite), make_label (extrait, "secondary"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
  g_object_set_data_full (G_OBJECT (row), "jalons-dossier", g_strdup (trouvaille->dossier), g_free);
  g_object_set_data_full (G_OBJECT (row), "jalons-entretien", find_entretien (self, trouvaille),
                          g_free);
  return row;
}

static void
row_activated_cb (TextesTrouves *self,
                  GtkListBoxRow *row)
{
  const char *entretien = g_object_get_data (G_OBJECT (row), "jalons-entretien");

  if (entretien != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-entretien", "s", entretien);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-dossier", "s",
                                g_object_get_data (G_OBJECT (row), "jalons-dossier"));
}

static void
show (TextesTrouves *self,
      GPtrArray     *trouvailles)
{
  const guint n = trouvailles != NULL ? trouvailles->len : 0;
  g_autofree char *titre = g_strdup_printf (_("In the texts · %u"), n);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), row);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste), make_row (self, trouvailles->pdata[i]));
  gtk_label_set_text (GTK_LABEL (self->titre), titre);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (TextesTrouves) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) trouvailles = NULL;

  /* Other words are asked for, or the list is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || self->recherche == NULL)
    return;

  trouvailles = recherche_textes_find_finish (JALONS_RECHERCHE_TEXTES (source), result, &error);
  show (self, trouvailles);
}

static void
stop (TextesTrouves *self)
{
  g_clear_handle_id (&self->attente, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
ask_cb (gpointer data)
{
  TextesTrouves *self = data;

  self->attente = 0;
  self->cancellable = g_cancellable_new ();
  if (self->recherche == NULL)
    self->recherche = recherche_textes_new (self->repository);
  recherche_textes_find_async (self->recherche, self->question, MAXIMUM, self->cancellable, found_cb,
                               g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
textes_trouves_dispose (GObject *object)
{
  TextesTrouves *self = JALONS_TEXTES_TROUVES (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_TEXTES_TROUVES);
  g_clear_object (&self->recherche);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->question, g_free);

  G_OBJECT_CLASS (textes_trouves_parent_class)->dispose (object);
}

static void
textes_trouves_class_init (TextesTrouvesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = textes_trouves_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossiers/textes-trouves.ui");
  gtk_widget_class_bind_template_child (widget_class, TextesTrouves, boite);
  gtk_widget_class_bind_template_child (widget_class, TextesTrouves, titre);
  gtk_widget_class_bind_template_child (widget_class, TextesTrouves, liste);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
textes_trouves_init (TextesTrouves *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * textes_trouves_set_repository:
 * @repository: (transfer none): the base
 *
 * Gives the base, once; its texts are read at the first question.
 */
void
textes_trouves_set_repository (TextesTrouves *self,
                               Repository    *repository)
{
  g_return_if_fail (JALONS_IS_TEXTES_TROUVES (self));

  g_set_object (&self->repository, repository);
}

/**
 * textes_trouves_ask:
 * @question: what is typed in the search
 *
 * Looks for the texts that have these words; a question takes the place of the one before.
 */
void
textes_trouves_ask (TextesTrouves *self,
                    const char    *question)
{
  g_return_if_fail (JALONS_IS_TEXTES_TROUVES (self));

  stop (self);
  g_free (self->question);
  self->question = g_strdup (question);
  if (g_utf8_strlen (question, -1) < LETTRES_AU_MOINS)
    show (self, NULL);
  else
    self->attente = g_timeout_add (DELAI_MS, ask_cb, self);
}
