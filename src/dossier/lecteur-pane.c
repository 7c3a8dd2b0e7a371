/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/lecteur-pane.h"

#include "dossier/document-textes.h"
#include "widgets/wrap-layout.h"
#include "operations/rendus.h"
#include "widgets/courriel.h"
#include "widgets/fichiers.h"
#include "widgets/impression.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LecteurPane
{
  GtkWidget parent_instance;

  GBytes *pdf;
  char *fichier;
  char *adresse;
  char *reference;
  char *titre;

  GtkWidget *pile;
  GtkWidget *vue;
  GtkWidget *numero;
  GtkWidget *precedente;
  GtkWidget *suivante;
  GtkWidget *cote;
  GtkWidget *recherche;
  GtkWidget *erreur;
  GtkWidget *garder;
  GtkWidget *plus;
};

enum
{
  SIGNAL_PRINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LecteurPane, lecteur_pane, GTK_TYPE_WIDGET)

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (JALONS_LECTEUR_PANE (widget)->vue, "page.find", NULL);
}

static GtkWindow *
get_window (LecteurPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
page_changed_cb (LecteurPane *self)
{
  const guint n = page_view_get_n_pages (JALONS_PAGE_VIEW (self->vue));
  const guint i = page_view_get_page (JALONS_PAGE_VIEW (self->vue));
  g_autofree char *numero = g_strdup_printf (_("page %u of %u"), i, n);

  gtk_label_set_label (GTK_LABEL (self->numero), n > 0 ? numero : "");
  gtk_widget_set_sensitive (self->precedente, i > 1);
  gtk_widget_set_sensitive (self->suivante, i < n);
}

/* A thread opens the document: what it is, is known a moment later. */
static void
opened_cb (LecteurPane *self)
{
  PageView *vue = JALONS_PAGE_VIEW (self->vue);
  const char *message = page_view_get_message (vue);

  if (message != NULL)
    adw_status_page_set_description (ADW_STATUS_PAGE (self->erreur), message);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pile), self->pdf == NULL ? "vide"
                                                            : message != NULL ? "erreur"
                                                                              : "document");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.export", self->pdf != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.email", self->pdf != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print",
                                 page_view_get_n_pages (vue) > 0);
  page_changed_cb (self);
}

static void
link_cb (LecteurPane *self,
         const char  *uri)
{
  /* What a foreign document asks for is opened by the program that the user chose for it. */
  if (g_str_has_prefix (uri, "http://") || g_str_has_prefix (uri, "https://")
      || g_str_has_prefix (uri, "mailto:"))
    fichiers_open_uri (get_window (self), uri);
}

static void
previous_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.previous", NULL);
}

static void
next_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.next", NULL);
}

static void
fit_width_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.zoom-fit", NULL);
}

static void
fit_page_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.zoom-page", NULL);
}

static void
zoom_in_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.zoom-in", NULL);
}

static void
zoom_out_cb (LecteurPane *self)
{
  gtk_widget_activate_action (self->vue, "page.zoom-out", NULL);
}

/* Saving */

typedef struct
{
  LecteurPane *pane;
  GBytes *pdf;
  char *fichier;
  char *adresse;
  char *reference;
  char *titre;
  guint exemplaires;
} Envoi;

static Envoi *
envoi_new (LecteurPane *self)
{
  Envoi *envoi = g_new0 (Envoi, 1);

  envoi->pane = g_object_ref (self);
  envoi->pdf = g_bytes_ref (self->pdf);
  envoi->fichier = g_strdup (self->fichier);
  envoi->adresse = g_strdup (self->adresse);
  envoi->reference = g_strdup (self->reference);
  envoi->titre = g_strdup (self->titre);
  return envoi;
}

static void
envoi_free (Envoi *self)
{
  g_object_unref (self->pane);
  g_bytes_unref (self->pdf);
  g_free (self->fichier);
  g_free (self->adresse);
  g_free (self->reference);
  g_free (self->titre);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Envoi, envoi_free)

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Envoi) envoi = data;
  g_autoptr (GFile) file = fichiers_choose_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *nom = NULL;
  g_autofree char *message = NULL;
  Rendu rendu = { .pdf = envoi->pdf };
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;
  if (!rendus_write_file (&rendu, path, &error))
    {
      dossier_courant_show_error (GTK_WIDGET (envoi->pane), error);
      return;
    }

  nom = g_file_get_parse_name (file);
  message = g_strdup_printf (_("Saved as “%s”"), nom);
  dossier_courant_show_toast (GTK_WIDGET (envoi->pane), message, FALSE);
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LecteurPane *self = JALONS_LECTEUR_PANE (widget);

  if (self->pdf != NULL)
    fichiers_choose_save_async (get_window (self), _("Save as PDF"), self->fichier, NULL,
                                save_chosen_cb, envoi_new (self));
}

/* A draft in the mail program: the file is saved first, where the user says. */

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Envoi) envoi = data;
  g_autoptr (GError) error = NULL;
  CourrielIssue issue;

  if (!courriel_compose_finish (result, &issue, &error))
    dossier_courant_show_error (GTK_WIDGET (envoi->pane), error);
  else if (issue == COURRIEL_JOINT)
    dossier_courant_show_toast (GTK_WIDGET (envoi->pane),
                                _("The message is ready in your mail program"), FALSE);
  else
    dossier_courant_show_toast (GTK_WIDGET (envoi->pane),
                                _("Your mail program is open: attach the file that you saved"), FALSE);
}

static void
attachment_chosen_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (Envoi) envoi = data;
  g_autoptr (GFile) file = fichiers_choose_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *objet = document_texte_objet (envoi->reference, envoi->titre);
  g_autofree char *corps = document_texte_corps (envoi->reference, envoi->titre);
  Rendu rendu = { .pdf = envoi->pdf };
  g_autoptr (GError) error = NULL;
  Envoi *reste;

  if (path == NULL)
    return;
  if (!rendus_write_file (&rendu, path, &error))
    {
      dossier_courant_show_error (GTK_WIDGET (envoi->pane), error);
      return;
    }

  reste = g_steal_pointer (&envoi);
  courriel_compose_async (get_window (reste->pane), reste->adresse, objet, corps, file, NULL,
                          composed_cb, reste);
}

static void
email_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LecteurPane *self = JALONS_LECTEUR_PANE (widget);

  if (self->pdf != NULL)
    fichiers_choose_save_async (get_window (self), _("Save the file to attach"), self->fichier, NULL,
                                attachment_chosen_cb, envoi_new (self));
}

/* Printing */

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Envoi) envoi = data;
  g_autoptr (GError) error = NULL;

  if (!impression_send_finish (result, &error))
    {
      dossier_courant_show_error (GTK_WIDGET (envoi->pane), error);
      return;
    }

  dossier_courant_show_toast (GTK_WIDGET (envoi->pane), _("Sent to the printer"), FALSE);
  g_signal_emit (envoi->pane, signals[SIGNAL_PRINTED], 0, envoi->exemplaires);
}

static void
printer_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Envoi) envoi = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImpressionChoix) choix = impression_choose_finish (result, &error);
  Envoi *reste;

  if (error != NULL)
    dossier_courant_show_error (GTK_WIDGET (envoi->pane), error);
  if (choix == NULL)
    return;

  reste = g_steal_pointer (&envoi);
  reste->exemplaires = impression_choix_get_exemplaires (choix);
  impression_send_async (choix, reste->fichier, reste->pdf, reste->exemplaires, NULL, printed_cb,
                         reste);
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LecteurPane *self = JALONS_LECTEUR_PANE (widget);

  if (self->pdf != NULL)
    impression_choose_async (get_window (self), self->fichier, TRUE, NULL, printer_chosen_cb,
                             envoi_new (self));
}

/* Object */

static void
lecteur_pane_dispose (GObject *object)
{
  LecteurPane *self = JALONS_LECTEUR_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_LECTEUR_PANE);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->fichier, g_free);
  g_clear_pointer (&self->adresse, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->titre, g_free);

  G_OBJECT_CLASS (lecteur_pane_parent_class)->dispose (object);
}

static void
lecteur_pane_class_init (LecteurPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lecteur_pane_dispose;

  signals[SIGNAL_PRINTED] = g_signal_new ("printed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (JALONS_TYPE_PAGE_VIEW);
  g_type_ensure (TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "documents.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "documents.email", NULL, email_cb);
  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "documents.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK,
                                       "documents.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "documents.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "documents.export", NULL);
  gtk_widget_class_set_css_name (widget_class, "lecteurpane");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/lecteur-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, pile);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, vue);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, numero);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, precedente);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, suivante);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, cote);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, recherche);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, erreur);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, garder);
  gtk_widget_class_bind_template_child (widget_class, LecteurPane, plus);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_width_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
}

static void
lecteur_pane_init (LecteurPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind (G_OBJECT (self->vue), "zoom", "page-zoom");
  noms_set_from_tooltips (GTK_WIDGET (self));
  g_object_bind_property (self->vue, "side-visible", self->cote, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->vue, "searching", self->recherche, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  lecteur_pane_set_document (self, NULL, NULL);
}

/**
 * lecteur_pane_set_document:
 * @pdf: (nullable): a document
 * @fichier: (nullable): a name for its file
 *
 * Shows a document; nothing but an invitation without one.
 */
void
lecteur_pane_set_document (LecteurPane *self,
                           GBytes      *pdf,
                           const char  *fichier)
{
  g_return_if_fail (JALONS_IS_LECTEUR_PANE (self));

  if (pdf != NULL && pdf == self->pdf)
    return;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  self->pdf = pdf != NULL ? g_bytes_ref (pdf) : NULL;
  g_free (self->fichier);
  self->fichier = g_strdup (fichier);
  page_view_set_bytes (JALONS_PAGE_VIEW (self->vue), pdf);
  opened_cb (self);
}

/**
 * lecteur_pane_set_envoi:
 * @adresse: (nullable): to whom it goes by e-mail
 * @reference: of the dossier
 * @titre: what it is
 *
 * Tells what a message about the document says.
 */
void
lecteur_pane_set_envoi (LecteurPane *self,
                        const char  *adresse,
                        const char  *reference,
                        const char  *titre)
{
  g_free (self->adresse);
  self->adresse = g_strdup (adresse);
  g_free (self->reference);
  self->reference = g_strdup (reference);
  g_free (self->titre);
  self->titre = g_strdup (titre);
}

/**
 * lecteur_pane_set_piece:
 *
 * Leaves out what is done with the documents of the dossier: the pages are those of a piece.
 */
void
lecteur_pane_set_piece (LecteurPane *self)
{
  g_return_if_fail (JALONS_IS_LECTEUR_PANE (self));

  gtk_widget_set_visible (self->garder, FALSE);
  gtk_widget_set_visible (self->plus, FALSE);
}

/**
 * lecteur_pane_get_view:
 *
 * Returns: (transfer none): the pages
 */
PageView *
lecteur_pane_get_view (LecteurPane *self)
{
  return JALONS_PAGE_VIEW (self->vue);
}
